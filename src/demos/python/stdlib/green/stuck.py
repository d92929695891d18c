"""Who waits for what, when no thread can go on: each thread with where it is, and its wait as data.

It looks at threads that do not run, and changes nothing. It has no words: those are the page's, in its own language.
How the program calls a thing is found out in `naming.py`.
"""

import json

from green import locks, source_locations, threads
from green.handles import ThreadHandle
from green.interpreters import serving
from green.naming import name_of, public_name

#: What is called of a thing whose class says all: one waits for a lock, an event, a barrier.
_SELF_EVIDENT = {"acquire", "wait", "wait_for", "__enter__", "__aenter__"}
_JOINS = {"Thread.join": "thread", "BaseProcess.join": "process"}
_NOTHING = {"kind": "nothing"}


def report(process_name):
    """JSON, a list of `StuckThread` of protocol.ts."""
    found = []
    for thread in list(threads.by_id.values()):
        if thread.frame is not None and thread.waits_for is not serving.IDLE:
            found.extend(_describe(thread))
    return json.dumps([{"process": process_name, **entry} for entry in found])


def _describe(thread):
    called, frame = _place(thread.frame)
    try:
        tasks = _tasks_of(thread.waits_for)
        if tasks:
            return [_describe_task(task, frame) for task in tasks]
        return [_entry(_name_of(thread), frame, _wait_of(thread.waits_for, called, frame))]
    except Exception:
        # What is looked at is the program's, and may raise whatever it likes.
        return [_entry(f"Thread-{thread.id}", frame, _NOTHING)]


def _entry(name, frame, waits_for):
    return {"thread": str(name), "location": source_locations.of_frame(frame), "waitsFor": waits_for}


def _place(frame):
    """The innermost frame of the program, and what it called; where it is in none, what of the library waits."""
    library = called = None
    while frame is not None and source_locations.is_of_library(frame.f_code):
        if not _is_ours(frame) and not _is_frame_of_start(frame):
            library = frame
        called, frame = frame, frame.f_back
    return (library, None) if frame is None else (called, frame)


def _is_frame_of_start(frame):
    """What every thread or process of the library begins with."""
    module = frame.f_globals.get("__name__", "")
    is_thread = module == "threading" and frame.f_code.co_qualname.startswith("Thread.")
    return is_thread or module in ("multiprocessing.process", "multiprocessing.spawn")


def _is_ours(frame):
    return frame.f_globals.get("__name__", "").startswith("green.")


def _name_of(thread):
    import threading

    known = threading._active.get(thread.id)
    return known.name if known is not None else thread.name or f"Thread-{thread.id}"


def _wait_of(waits_for, called, frame):
    thing = None if called is None else called.f_locals.get("self")
    if thing is not None:
        kind = _JOINS.get(called.f_code.co_qualname)
        return _end_of(kind, [thing.name]) if kind else _thing(thing, called.f_code.co_name, frame)
    if isinstance(waits_for, ThreadHandle):
        return _end_of("thread", [_name_of(thread) for thread in threads.by_id.values() if thread.handle is waits_for])
    if isinstance(waits_for, dict):
        return waits_for
    if called is not None and not _is_ours(called):
        return _call(called)
    return _NOTHING if waits_for is None else _thing(waits_for, "wait", frame)


def _end_of(kind, names):
    return {"kind": "end", "of": kind, "names": [str(name) for name in names]}


def _call(frame):
    return {"kind": "call", "function": public_name(frame.f_globals.get("__name__", ""), frame.f_code.co_qualname)}


def _thing(thing, method, frame):
    return {
        "kind": "thing",
        "type": _type_of(thing),
        "method": None if method in _SELF_EVIDENT else method,
        "name": name_of(thing, frame),
        "holder": _holder_of(thing, method),
    }


def _type_of(thing):
    from green.processes.semlock import SemLock

    if isinstance(thing, locks.Lock):
        return "Lock"
    if isinstance(thing, SemLock):
        return f"multiprocessing.{thing.public_type}"
    # What a program takes it for.
    cls = thing.__class__
    return public_name(cls.__module__, cls.__qualname__)


def _holder_of(thing, method):
    """The name of the thread that holds a lock, as far as this process knows."""
    import threading

    from green.processes.semlock import SemLock

    if isinstance(thing, threading.Condition) and method == "__enter__":
        thing = thing._lock
    thing = getattr(thing, "_semlock", thing)
    if isinstance(thing, locks.RLock):
        thing = thing._lock
    if isinstance(thing, locks.Lock):
        holder = thing._holder
    elif isinstance(thing, SemLock) and thing.maxvalue == 1 and thing._count() > 0:
        holder = threads.by_id.get(thing._owner)
    else:
        holder = None
    return None if holder is None else str(_name_of(holder))


def _tasks_of(loop):
    import asyncio

    if not isinstance(loop, asyncio.AbstractEventLoop):
        return []
    return sorted(asyncio.all_tasks(loop), key=lambda task: task.get_name())


def _describe_task(task, frame):
    """`frame` is where the program runs the event loop: the place of tasks that are none of the program's."""
    called = None
    coroutine = task.get_coro()
    while coroutine is not None:
        inner = getattr(coroutine, "cr_frame", None)
        if inner is not None and not source_locations.is_of_library(inner.f_code):
            called, frame = None, inner
        elif inner is not None and called is None:
            called = inner
        coroutine = getattr(coroutine, "cr_await", None)
    return _entry(task.get_name(), frame, _wait_of_task(task, called, frame))


def _wait_of_task(task, called, frame):
    others = _awaited_tasks(task, called)
    if others:
        return _end_of("task", sorted(other.get_name() for other in others))
    if called is None:
        future = getattr(task, "_fut_waiter", None)
        return {"kind": "future", "name": None if future is None else name_of(future, frame)}
    thing = called.f_locals.get("self")
    return _call(called) if thing is None else _thing(thing, called.f_code.co_name, frame)


def _awaited_tasks(task, called):
    """The tasks whose end a task waits for: itself, by `gather`, by `wait`, or at the end of a TaskGroup."""
    import asyncio

    future = getattr(task, "_fut_waiter", None)
    candidates = [future, *getattr(future, "_children", ())]
    if called is not None:
        candidates += getattr(called.f_locals.get("self"), "_tasks", ())
        if called.f_code.co_qualname in ("wait", "_wait"):
            candidates += called.f_locals.get("fs", ())
    return [other for other in candidates if isinstance(other, asyncio.Task) and other is not task and not other.done()]
