"""`_thread.lock` and `_thread.RLock`. Neither is fair: as in CPython, who releases a lock may take it again first.

A switch happens on calls and loops only, so a test and an assignment with no call between them are atomic.
"""

from collections import deque
from time import monotonic

from green import arguments, threads

TIMEOUT_MAX = 9223372036.0


class Lock:
    # Who took it last is kept for reports only: anyone may release it.
    __slots__ = ("_is_locked", "_waiters", "_holder", "__weakref__")

    def __new__(cls):
        self = object.__new__(cls)
        self._is_locked = False
        self._waiters = None
        self._holder = None
        return self

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def acquire(self, blocking=True, timeout=-1):
        if not self._is_locked and timeout == -1:
            self._is_locked = True
            self._holder = threads.current
            return True
        return self._acquire(blocking, timeout)

    def __enter__(self):
        if not self._is_locked:
            self._is_locked = True
            self._holder = threads.current
            return True
        return self._acquire(True, -1)

    def release(self):
        if not self._is_locked:
            raise RuntimeError("release unlocked lock")
        self._is_locked = False
        if self._waiters:
            self._wake_next()

    def __exit__(self, *_):
        self.release()

    def locked(self):
        return self._is_locked

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def _acquire(self, blocking, timeout):
        timeout = _check_timeout(blocking, timeout)
        if not self._is_locked:
            self._is_locked = True
            self._holder = threads.current
            return True
        if not blocking or timeout == 0:
            return False
        deadline = None if timeout == -1 else monotonic() + timeout
        me = threads.current
        if self._waiters is None:
            self._waiters = deque()
        while self._is_locked:
            left = -1 if deadline is None else deadline - monotonic()
            if deadline is not None and left <= 0:
                return False
            self._waiters.append(me)
            try:
                threads.park(left, waits_for=self)
            except BaseException:
                # It may have been woken for a lock that it does not take now.
                if me not in self._waiters and not self._is_locked:
                    self._wake_next()
                raise
            finally:
                if me in self._waiters:
                    self._waiters.remove(me)
        self._is_locked = True
        self._holder = me
        return True

    def _wake_next(self):
        # Between the caller's look and this one, another thread may have woken the last waiter.
        try:
            next_one = self._waiters.popleft()
        except IndexError:
            return
        threads.unpark(next_one)

    def _at_fork_reinit(self):
        self._is_locked = False
        self._waiters = None

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def __repr__(self):
        state = "locked" if self._is_locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


Lock.__name__ = Lock.__qualname__ = "lock"
Lock.__module__ = "_thread"


def _check_timeout(blocking, timeout):
    timeout = arguments.seconds(timeout)
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return timeout


class RLock:
    __slots__ = ("_lock", "_owner", "_count", "__weakref__")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._lock = Lock()
        self._owner = 0
        self._count = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        me = threads.current.id
        if self._owner == me:
            self._count += 1
            return True
        if not self._lock.acquire(blocking, timeout):
            return False
        self._owner = me
        self._count = 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner != threads.current.id:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._owner = 0
            self._lock.release()

    def __exit__(self, *_):
        self.release()

    def locked(self):
        return self._count > 0

    def _is_owned(self):
        return self._owner == threads.current.id

    def _recursion_count(self):
        return self._count if self._is_owned() else 0

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._count, self._owner)
        self._count = self._owner = 0
        self._lock.release()
        return state

    def _acquire_restore(self, state):
        self._lock.acquire()
        self._count, self._owner = state

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._owner = self._count = 0

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>"


RLock.__module__ = "_thread"
