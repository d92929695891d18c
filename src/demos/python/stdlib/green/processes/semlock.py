"""The module `_multiprocessing`: semaphores, of which `multiprocessing.synchronize` makes all of its locks.

The kernel has the value and who waits; here is which thread of this process holds a lock, and how often.
"""

from green import arguments, c_module, host, threads
from green.processes import leases, things
from green.system_errors import failure

_RECURSIVE_MUTEX = 0


def install():
    c_module.put("_multiprocessing", SemLock, sem_unlink, flags={})
    # `multiprocessing.resource_tracker` wants it where semaphores are had; what it does is in shared_memory.py.
    c_module.put("_posixshmem", shm_unlink)


class SemLock:
    SEM_VALUE_MAX = 2**31 - 1

    def __init__(self, kind, value, maxvalue, name, unlink):
        value, maxvalue = arguments.c_int(value), arguments.c_int(maxvalue)
        if not 0 <= value <= maxvalue:
            raise failure("EINVAL")
        thing = things.new()
        host.tell("semaphore.make", thing, value, maxvalue)
        things.made(thing)
        self._set(thing, kind, maxvalue, name)

    @classmethod
    def _rebuild(cls, handle, kind, maxvalue, name):
        things.open(handle)
        self = cls.__new__(cls)
        self._set(handle, kind, maxvalue, name)
        return self

    def _set(self, thing, kind, maxvalue, name):
        self._thing = thing
        self.kind = kind
        self.maxvalue = maxvalue
        self.name = name
        self._held = 0
        self._owner = 0
        self._lease = leases.of(thing)

    def __del__(self):
        if hasattr(self, "_thing"):
            things.close(self._thing)

    @property
    def handle(self):
        """The number of it. `synchronize.SemLock` reads it to hand it to a child, which holds it from then on."""
        from multiprocessing import context

        popen = context.get_spawning_popen()
        return self._thing if popen is None else popen.duplicate_for_child(self._thing)

    def acquire(self, block=True, timeout=None):
        if block and timeout is not None:
            timeout = arguments.seconds_of_semaphore(timeout)
        if self.kind == _RECURSIVE_MUTEX and self._is_mine():
            self._held += 1
            return True
        lease = self._lease
        if lease.state == leases.FREE:
            # No other thread can run between the two.
            lease.state = leases.HELD
            lease.is_reused = leases.is_used = True
            leases.holding += 1
        elif not self._acquire(timeout if block else 0.0):
            return False
        self._held += 1
        self._owner = threads.current.id
        return True

    def _acquire(self, timeout):
        timeout_ms = -1 if timeout is None else timeout * 1000.0
        if self.maxvalue == 1:
            return self._lease.acquire(timeout_ms, waits_for=self)
        if timeout is None:
            return host.wait("semaphore.acquire", self._thing, -1, False, waits_for=self)
        return host.call("semaphore.acquire", self._thing, timeout_ms, False)

    @property
    def public_type(self):
        """What `multiprocessing` calls it, for reports."""
        if self.kind == _RECURSIVE_MUTEX:
            return "RLock"
        return "Lock" if self.maxvalue == 1 else "Semaphore"

    def release(self):
        if self.kind == _RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._held > 1:
                self._held -= 1
                return
        lease = self._lease
        if lease.state == leases.HELD:
            # No other thread can run in between.
            lease.state = leases.FREE
            if leases.holding:
                leases.holding -= 1
            self._held -= 1
        # Who has acquired it cannot raise it above its maximum, and need not wait for the answer.
        elif self._held > 0 or self.maxvalue == self.SEM_VALUE_MAX:
            # Before another thread can acquire it.
            self._held -= 1
            if self.maxvalue == 1:
                lease.release()
            else:
                host.tell("semaphore.release", self._thing)
        elif host.call("semaphore.release", self._thing):
            self._held -= 1
        else:
            raise ValueError("semaphore or lock released too many times")

    def _count(self):
        return self._held

    def _is_mine(self):
        return self._held > 0 and self._owner == threads.current.id

    def _get_value(self):
        return host.call("semaphore.value", self._thing)

    def _is_zero(self):
        return self._get_value() == 0

    def _after_fork(self):
        self._held = 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


SemLock.__module__ = "_multiprocessing"


def sem_unlink(name, /):
    """A semaphore has no name outside of the program: it goes with its last object."""


def shm_unlink(path):
    """Nobody calls it."""
