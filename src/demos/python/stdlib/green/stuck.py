"""Who waits for what, when no thread can go on: each thread with its line in the program and a name for its wait.

It looks at threads that do not run, and changes nothing.
"""

import json

from green import locks, threads


def report(process_name, file_name):
    """JSON, a list of `StuckThread` of protocol.ts."""
    found = []
    for thread in list(threads.by_id.values()):
        if thread.frame is not None:
            found.extend(_describe(thread, file_name))
    return json.dumps([{"process": process_name, **entry} for entry in found])


def _describe(thread, file_name):
    tasks = _tasks_of(thread.waits_for)
    called, frame = _place(thread.frame, file_name)
    if tasks:
        return [_describe_task(task, file_name, frame) for task in tasks]
    line = None if frame is None else frame.f_lineno
    return [{"thread": _name_of(thread), "line": line, "waitsFor": _wait_of(thread, called, frame)}]


def _place(frame, file_name):
    """The innermost frame of the program, and what it called."""
    called = None
    while frame is not None and frame.f_code.co_filename != file_name:
        called, frame = frame, frame.f_back
    return called, frame


def _name_of(thread):
    import threading

    known = threading._active.get(thread.id)
    return known.name if known is not None else f"Thread-{thread.id}"


def _wait_of(thread, called, frame):
    waits_for = thread.waits_for
    if called is None:
        return waits_for if isinstance(waits_for, str) else "nothing that will come"
    caller = called.f_locals.get("self")
    if isinstance(caller, (locks.Lock, locks.RLock)):
        return _lock_in_words(caller, frame)
    code, module = called.f_code, called.f_globals.get("__name__", "")
    if (module, code.co_qualname) == ("threading", "Thread.join"):
        return f"the end of {caller.name}"
    if module.startswith("green."):
        return waits_for if isinstance(waits_for, str) else "nothing that will come"
    return f"{module}.{code.co_qualname}()"


def _lock_in_words(lock, frame):
    name = None if frame is None else _variable_of(lock, frame)
    kind = "RLock" if isinstance(lock, locks.RLock) else "Lock"
    words = kind if name is None else f'{kind} "{name}"'
    holder = lock._holder if isinstance(lock, locks.Lock) else lock._lock._holder
    return words if holder is None else f"{words}, held by {_name_of(holder)}"


def _variable_of(value, frame):
    """How the program calls it: a variable, or an attribute of one."""
    for variables in (frame.f_locals, frame.f_globals):
        for name, held in variables.items():
            if held is value:
                return name
    for name, held in frame.f_locals.items():
        for attribute, inner in getattr(held, "__dict__", {}).items():
            if inner is value:
                return f"{name}.{attribute}"
    return None


def _tasks_of(loop):
    import asyncio

    if not isinstance(loop, asyncio.AbstractEventLoop):
        return []
    return sorted(asyncio.all_tasks(loop), key=lambda task: task.get_name())


def _describe_task(task, file_name, frame):
    """`frame` is where the program runs the event loop: the place of tasks that are none of the program's."""
    line, awaited = frame and frame.f_lineno, "nothing that will come"
    coroutine = task.get_coro()
    while coroutine is not None:
        frame = getattr(coroutine, "cr_frame", None)
        if frame is not None and frame.f_code.co_filename == file_name:
            line, awaited = frame.f_lineno, None
        elif frame is not None and awaited is None:
            awaited = f"{frame.f_globals.get('__name__', '')}.{frame.f_code.co_qualname}()"
        coroutine = getattr(coroutine, "cr_await", None)
    return {"thread": task.get_name(), "line": line, "waitsFor": awaited or "a future that nobody completes"}
