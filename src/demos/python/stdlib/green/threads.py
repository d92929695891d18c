"""The module `_thread` on green threads: each is a stack of its own in WebAssembly, and the scheduler says which runs.

It does not decide who runs (scheduler/scheduler.ts does), and locks and thread-locals have files of their own.
`install` patches the built-in module in place, before anything imports `threading`.
"""

import _thread
import sys

from green import failures, host, signals, trace

# The only real thread there is; the others have numbers of the scheduler's.
MAIN = _thread.get_ident()
FOREVER = -1


class Green:
    """What is known of a thread. `waits_for` and `frame` are set while it does not run; `exception` is to be raised in it."""

    __slots__ = ("id", "handle", "function", "args", "kwargs", "name", "waits_for", "frame", "exception", "__weakref__")

    def __init__(self, id, handle=None, function=None, args=(), kwargs=None):
        self.id = id
        self.handle = handle
        self.function = function
        self.args = args
        self.kwargs = kwargs or {}
        self.name = None
        self.waits_for = None
        self.frame = None
        self.exception = None


current = Green(MAIN)
by_id = {MAIN: current}
# Threads that the end of the program waits for.
_awaited = {}


def park(seconds, wait=host.FOR_THREAD, waits_for=None):
    """Lets the GIL go until the thread is unparked, or for so many seconds; may also return for no reason at all."""
    global current
    if not host.can_block():
        raise host.CannotBlock("Python that JavaScript called directly cannot wait")
    _make_sure_of_room()
    if host.settle is not None:
        host.settle()
    me = current
    me.waits_for = waits_for
    me.frame = sys._getframe(1)
    host.scheduler.park(FOREVER if seconds < 0 else seconds * 1000.0, wait)
    _suspend(me)


def switch():
    """Lets the other threads run first; not where the thread is about to raise a RecursionError."""
    if not host.can_block():
        return
    try:
        _make_sure_of_room()
    except RecursionError:
        return
    if host.settle is not None:
        host.settle()
    me = current
    me.frame = sys._getframe(1)
    host.scheduler.yieldNow()
    _suspend(me)


def _make_sure_of_room():
    """For the calls of `_suspend`, in Python and in C: what the scheduler is told cannot be taken back."""
    min((0, 0), key=lambda _: abs(_nothing()))


def _nothing():
    return 0


def _suspend(me):
    global current
    try:
        interruption = host.run_sync(host.scheduler.gate)
    finally:
        # Whatever is raised: from here on this thread runs.
        current = me
        me.frame = me.waits_for = None
    if interruption:
        signals.deliver(interruption)
    if me.exception is not None:
        exception, me.exception = me.exception, None
        raise exception


def unpark(thread):
    host.scheduler.unpark(thread.id)


host.park = park


def boot(id):
    """The first frame of every thread but the main one; the scheduler has it called."""
    global current
    me = current = by_id[id]
    try:
        prepare_state()
        _run(me)
    except BaseException as error:
        # Of this package: there was no memory left, for example.
        failures.report_ignored(error, lambda: "Exception ignored at the start of a thread")
    finally:
        current = me
        _forget(me)
        host.leave()


def begin():
    """The main thread was made with the memory's image, before there was a process."""
    sys.modules["threading"].main_thread()._set_native_id()


def prepare_state():
    """A thread begins with nothing that it inherits from the one that started it."""
    from asyncio import events

    host.protect_stack()
    events._set_running_loop(None)
    sys.set_asyncgen_hooks(None, None)


def _run(me):
    from contextvars import Context

    try:
        Context().run(me.function, *me.args, **me.kwargs)
    except SystemExit:
        pass
    except BaseException as error:
        # As CPython does with an exception of a thread that `threading` did not start.
        failures.report_ignored(error, lambda: f"Exception ignored in thread started by {me.function!r}")


def _forget(me):
    from green import local_storage

    me.function = me.args = me.kwargs = None
    local_storage.drop(me.id)
    _awaited.pop(me.id, None)
    by_id.pop(me.id, None)
    if me.handle is not None:
        me.handle._finish()


def start_joinable_thread(function, handle=None, daemon=True):
    if not callable(function):
        raise TypeError("thread function must be callable")
    from green.handles import ThreadHandle

    if handle is None:
        handle = ThreadHandle()
    elif not isinstance(handle, ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    if handle._state != "new":
        raise RuntimeError("thread already started")
    thread = _register(handle, function, (), {})
    handle.ident = thread.id
    handle._state = "running"
    if not daemon:
        _awaited[thread.id] = thread
    host.scheduler.start(thread.id)
    return handle


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    thread = _register(None, function, args, kwargs)
    host.scheduler.start(thread.id)
    return thread.id


def _register(handle, function, args, kwargs):
    """Known before it is started: the new thread may run at once."""
    if sys.is_finalizing():
        raise PythonFinalizationError("can't create new thread at interpreter shutdown")
    if not host.can_block() or not host.reserve_stack():
        raise RuntimeError("can't start new thread")
    thread = Green(host.scheduler.newId(), handle, function, args, kwargs)
    by_id[thread.id] = thread
    trace.add_thread(thread.id, function)
    return thread


def current_frames():
    """`sys._current_frames()`: the frames of the threads that do not run are known from where they parked."""
    frames = {id: frame_outside(thread.frame) for id, thread in by_id.items() if thread.frame is not None}
    frames[current.id] = sys._getframe(1)
    return frames


def frame_outside(frame):
    """What CPython does in C is done by frames of this package here."""
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("green."):
        frame = frame.f_back
    return frame


def get_ident():
    return current.id


def get_native_id():
    """That of the main thread is the number of its process, as on Linux; no two of a program are the same."""
    if host.process is None:
        return current.id
    pid = host.process.pid
    return pid if current.id == MAIN else (pid << 32) + current.id


def set_name(name, /):
    current.name = name


def count():
    return len(by_id) - 1


def shutdown():
    """Waits for the threads that are not daemons."""
    while _awaited:
        thread = next(iter(_awaited.values()))
        if thread is current:
            del _awaited[thread.id]
        else:
            thread.handle.join()


def install():
    from green import handles, local_storage, locks

    # Pyodide sees to it, whenever a thread begins, that the built-in kind of thread-local has been used once.
    vars(_thread._local())

    names = {
        "allocate_lock": locks.Lock,
        "allocate": locks.Lock,
        "lock": locks.Lock,
        "LockType": locks.Lock,
        "RLock": locks.RLock,
        "TIMEOUT_MAX": locks.TIMEOUT_MAX,
        "_local": local_storage.Local,
        "_ThreadHandle": handles.ThreadHandle,
        "_make_thread_handle": handles.make_thread_handle,
        "_get_main_thread_ident": lambda: MAIN,
        "start_joinable_thread": start_joinable_thread,
        "start_new_thread": start_new_thread,
        "start_new": start_new_thread,
        "daemon_threads_allowed": lambda: host.process is None or not host.process.interpreter,
        "get_ident": get_ident,
        "get_native_id": get_native_id,
        "interrupt_main": signals.interrupt_main,
        "set_name": set_name,
        "_count": count,
        "_shutdown": shutdown,
    }
    for name, value in names.items():
        setattr(_thread, name, value)
    sys._current_frames = current_frames
