"""The module `_thread` on green threads: each is a stack of its own in WebAssembly, and the scheduler says which runs.

It does not decide who runs (scheduler/scheduler.ts does), and locks and thread-locals have files of their own.
`install` patches the built-in module in place, before anything imports `threading`.
"""

import _thread
import signal
import sys
import time

from green import host, trace

# The only real thread there is; the others have numbers of the scheduler's.
MAIN = _thread.get_ident()
# A signal that no program uses: the scheduler's "let the others run", delivered as CPython delivers any signal.
SWITCH_SIGNAL = 50
FOREVER = -1


class Green:
    """What is known of a thread. `waits_for` and `frame` are set while it does not run."""

    __slots__ = ("id", "handle", "function", "args", "kwargs", "name", "waits_for", "frame", "__weakref__")

    def __init__(self, id, handle=None, function=None, args=(), kwargs=None):
        self.id = id
        self.handle = handle
        self.function = function
        self.args = args
        self.kwargs = kwargs or {}
        self.name = None
        self.waits_for = None
        self.frame = None


current = Green(MAIN)
by_id = {MAIN: current}
# Threads that the end of the program waits for.
_awaited = {}
_native_sleep = time.sleep
_monotonic = time.monotonic
_switch_interval = 0.005


def park(seconds, wait=host.FOR_THREAD, waits_for=None):
    """Lets the GIL go until the thread is unparked, or for so many seconds; may also return for no reason at all."""
    global current
    if not host.can_block():
        raise host.CannotBlock("Python that JavaScript called directly cannot wait")
    me = current
    me.waits_for = waits_for
    me.frame = sys._getframe(1)
    host.scheduler.park(FOREVER if seconds < 0 else seconds * 1000.0, wait)
    _suspend(me)


def switch():
    """Lets the other threads run first."""
    if not host.can_block():
        return
    me = current
    me.frame = sys._getframe(1)
    host.scheduler.yieldNow()
    _suspend(me)


def _suspend(me):
    global current
    try:
        interruption = host.run_sync(host.scheduler.gate)
    finally:
        # Whatever is raised: from here on this thread runs.
        current = me
        me.frame = me.waits_for = None
    if interruption:
        signal.raise_signal(interruption)


def unpark(thread):
    host.scheduler.unpark(thread.id)


def _on_switch_signal(signum, frame):
    switch()


host.park = park


def boot(id):
    """The first frame of every thread but the main one; the scheduler has it called."""
    global current
    me = current = by_id[id]
    prepare_state()
    try:
        _run(me)
    finally:
        current = me
        _forget(me)
        host.scheduler.leave()


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
        _report_ignored(error, me.function)


def _report_ignored(error, function):
    """As CPython does with an exception of a thread that `threading` did not start."""
    from types import SimpleNamespace

    message = f"Exception ignored in thread started by {function!r}"
    sys.unraisablehook(
        SimpleNamespace(
            exc_type=type(error), exc_value=error, exc_traceback=error.__traceback__, err_msg=message, object=None
        )
    )


def _forget(me):
    from green import local_storage

    me.function = me.args = me.kwargs = None
    local_storage.drop(me.id)
    _awaited.pop(me.id, None)
    by_id.pop(me.id, None)
    if me.handle is not None:
        me.handle._finish()


class ThreadHandle:
    """`_thread._ThreadHandle`: what `threading.Thread` holds of a running thread."""

    __slots__ = ("ident", "_state", "_joiners", "__weakref__")

    def __init__(self):
        self.ident = 0
        self._state = "new"
        self._joiners = []

    def is_done(self):
        return self._state == "done"

    def join(self, timeout=None):
        if self._state == "new":
            raise RuntimeError("thread not started")
        deadline = None if timeout is None or timeout < 0 else _monotonic() + timeout
        if self._state != "done" and self.ident == current.id:
            raise RuntimeError("Cannot join current thread")
        me = current
        while self._state != "done":
            left = FOREVER if deadline is None else deadline - _monotonic()
            if deadline is not None and left <= 0:
                return
            self._joiners.append(me)
            try:
                park(left, waits_for=self)
            finally:
                if me in self._joiners:
                    self._joiners.remove(me)

    def _set_done(self):
        if self._state == "new":
            raise RuntimeError("thread not started")
        self._finish()

    def _finish(self):
        self._state = "done"
        joiners, self._joiners = self._joiners, []
        for thread in joiners:
            unpark(thread)

    def __repr__(self):
        return f"<_thread._ThreadHandle object: ident={self.ident}>"


ThreadHandle.__name__ = ThreadHandle.__qualname__ = "_ThreadHandle"
ThreadHandle.__module__ = "_thread"


def make_thread_handle(ident):
    handle = ThreadHandle()
    handle.ident = ident
    handle._state = "running"
    thread = by_id.get(ident)
    if thread is not None and thread.handle is None:
        thread.handle = handle
    return handle


def start_joinable_thread(function, handle=None, daemon=True):
    if not callable(function):
        raise TypeError("thread function must be callable")
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
    if not host.can_block():
        raise RuntimeError("can't start new thread")
    thread = Green(host.scheduler.newId(), handle, function, args, kwargs)
    by_id[thread.id] = thread
    trace.add_thread(thread.id, function)
    return thread


def get_ident():
    return current.id


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


def interrupt_main(signum=signal.SIGINT, /):
    if not 0 < signum < signal.NSIG:
        raise ValueError("signal number out of range")
    if signal.getsignal(signum) in (signal.SIG_IGN, signal.SIG_DFL, None):
        return
    if current.id == MAIN:
        signal.raise_signal(signum)
    else:
        host.scheduler.interrupt(signum)


def set_switch_interval(interval, /):
    global _switch_interval
    interval = float(interval)
    if not interval > 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = interval
    host.scheduler.setSwitchInterval(interval)


def sleep(seconds, /):
    if not hasattr(type(seconds), "__float__") and not hasattr(type(seconds), "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    seconds = float(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if not host.can_block():
        _native_sleep(seconds)
        return
    if seconds == 0:
        switch()
        return
    deadline = _monotonic() + seconds
    while (left := deadline - _monotonic()) > 0:
        park(left, waits_for="time.sleep()")


def install():
    from green import local_storage, locks

    names = {
        "allocate_lock": locks.Lock,
        "allocate": locks.Lock,
        "lock": locks.Lock,
        "LockType": locks.Lock,
        "RLock": locks.RLock,
        "TIMEOUT_MAX": locks.TIMEOUT_MAX,
        "_local": local_storage.Local,
        "_ThreadHandle": ThreadHandle,
        "_make_thread_handle": make_thread_handle,
        "_get_main_thread_ident": lambda: MAIN,
        "start_joinable_thread": start_joinable_thread,
        "start_new_thread": start_new_thread,
        "start_new": start_new_thread,
        "daemon_threads_allowed": lambda: True,
        "get_ident": get_ident,
        "get_native_id": get_ident,
        "interrupt_main": interrupt_main,
        "set_name": set_name,
        "_count": count,
        "_shutdown": shutdown,
    }
    for name, value in names.items():
        setattr(_thread, name, value)
    sys.setswitchinterval = set_switch_interval
    sys.getswitchinterval = lambda: _switch_interval
    # The C queue would block the only real thread there is; without it `queue` takes the one in Python.
    sys.modules["_queue"] = None


def attach():
    """At the beginning of a process, when JavaScript is at hand."""
    signal.signal(SWITCH_SIGNAL, _on_switch_signal)
    # Pyodide brings a sleep of its own.
    time.sleep = sleep
