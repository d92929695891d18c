"""`_thread._ThreadHandle`: what `threading.Thread` holds of a running thread, to wait for its end."""

from time import monotonic

from green import arguments, threads


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
        if timeout is not None:
            timeout = arguments.seconds(timeout)
        deadline = None if timeout is None or timeout < 0 else monotonic() + timeout
        if self._state != "done" and self.ident == threads.current.id:
            raise RuntimeError("Cannot join current thread")
        me = threads.current
        while self._state != "done":
            left = threads.FOREVER if deadline is None else deadline - monotonic()
            if deadline is not None and left <= 0:
                return
            self._joiners.append(me)
            try:
                threads.park(left, waits_for=self)
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
            threads.unpark(thread)

    def __repr__(self):
        return f"<_thread._ThreadHandle object: ident={self.ident}>"


ThreadHandle.__name__ = ThreadHandle.__qualname__ = "_ThreadHandle"
ThreadHandle.__module__ = "_thread"


def make_thread_handle(ident):
    handle = ThreadHandle()
    handle.ident = ident
    handle._state = "running"
    thread = threads.by_id.get(ident)
    if thread is not None and thread.handle is None:
        thread.handle = handle
    return handle
