"""Locks that the kernel lends to this process: it may release and acquire them without a word for a short while.

To ask the kernel and wait for its answer takes a hundred times as long as what a program does under a lock. So a lock
that is wanted again right after its release is acquired as a loan. The loan ends after a few milliseconds, when it was not
used for a moment, or before the process says anything, waits, or lets another thread run (`host.settle`): nobody waits
for a lock that is free, and nobody sees what was done under it in another order. What a thread that holds a lock reads of
shared memory is copied once for as long, and what it writes is told together (copies.py).

It does not know who holds a lock within the process: semlock.py does. Programs that run under a schedule borrow nothing,
since it goes by the clock.
"""

from time import monotonic
from weakref import WeakValueDictionary

from green import host, signals
from green.processes import copies

# A lock of the kernel's is none of ours; lent, it is free or held; TOLD is held, as the kernel knows, and lent again when
# it is released in time.
NOT_LENT, FREE, HELD, TOLD = range(4)

# The usual switch interval: whoever waits for a GIL waits as long.
_LOAN_SECONDS = 0.005
_SOON_SECONDS = 0.001
_REMINDER_MS = 1.0
_MOST_REFUSALS = 63

# How many locks the running thread is sure to hold.
holding = 0
# Whether a loan was of use since the last reminder.
is_used = False

_leases = WeakValueDictionary()
# Those that are FREE or HELD, and when the first of the loans is over.
_lent = []
_until = 0.0
_is_reminded = False


class Lease:
    """What this process has of one lock."""

    __slots__ = ("thing", "state", "is_reused", "asking", "_until", "_released_at", "_refusals", "_refused", "__weakref__")

    def __init__(self, thing):
        self.thing = thing
        self.state = NOT_LENT
        self.is_reused = False
        # How many threads wait for the kernel to give it to them.
        self.asking = 0
        self._until = self._released_at = 0.0
        # How often a loan that would be due is not taken, since the last ones were of no use; how often it was not.
        self._refusals = self._refused = 0

    def acquire(self, timeout_ms, waits_for):
        """Asks the kernel; returns whether it was acquired."""
        is_loan = self.state == NOT_LENT and self._is_due()
        held = _pause()
        self.asking += 1
        try:
            if timeout_ms < 0:
                is_acquired = host.wait("semaphore.acquire", self.thing, -1, is_loan, waits_for=waits_for)
            else:
                is_acquired = host.call("semaphore.acquire", self.thing, timeout_ms, is_loan)
        finally:
            self.asking -= 1
            _resume(held)
        if is_acquired and not host.points.rule:
            # Copies of an earlier moment may have been left by a thread that was interrupted.
            copies.forget()
            if is_loan:
                self._until = monotonic() + _LOAN_SECONDS
                self._begin(HELD)
            _resume(holding + 1)
        return is_acquired

    def release(self):
        """By whoever has acquired it from the kernel."""
        if holding:
            _resume(holding - 1)
        if self.state == TOLD and not self.asking and monotonic() < self._until:
            host.tell_kept("semaphore.lend", self.thing)
            self._begin(FREE)
            return
        self._end()
        host.tell("semaphore.release", self.thing)

    def _is_due(self):
        if monotonic() - self._released_at > _SOON_SECONDS or host.points.rule:
            return False
        if self._refused < self._refusals:
            self._refused += 1
            return False
        self._refused = 0
        return True

    def _begin(self, state):
        global is_used, _until
        if not _lent or self._until < _until:
            _until = self._until
        # From here on nothing is called before it is among those that are lent: no other thread can run in between.
        host.settle = settle
        self.state = state
        _lent.append(self)
        is_used = True
        remind()

    def _end(self):
        if self.state != NOT_LENT:
            self._refusals = 0 if self.is_reused else min(2 * self._refusals + 1, _MOST_REFUSALS)
            self.is_reused = False
        self.state = NOT_LENT
        self._released_at = monotonic()


def of(thing):
    lease = _leases.get(thing)
    if lease is None:
        lease = _leases[thing] = Lease(thing)
    return lease


def read(memory, offset, size):
    """By a thread that holds a lock."""
    data = copies.read(memory.thing, offset, size)
    if data is not None:
        return data
    # Before it is settled, which forgets them.
    others = copies.sizes()
    held = _pause()
    data = copies.fetch(memory.thing, memory.size, offset, size, others)
    _resume(held)
    remind()
    return data


def write(memory, offset, data):
    """By a thread that holds a lock."""
    copies.write(memory.thing, offset, data)
    remind()


def settle():
    """Tells the kernel what it does not know. The running thread goes on with what it holds, but not sure of it."""
    _do_shielded(_tell_all)


def _do_shielded(tell):
    """Another thread, or a signal's handler, would speak before what is being told, or write what that then overwrites."""
    was_shielded = host.scheduler.shield(True)
    try:
        tell()
    finally:
        host.scheduler.shield(was_shielded)


def _tell_all():
    global holding
    host.settle = None
    holding = 0
    copies.tell_writes()
    copies.forget()
    if not _lent:
        return
    released = [lease for lease in _lent if lease.state == FREE]
    held = [lease for lease in _lent if lease.state == HELD]
    _lent.clear()
    for lease in held:
        lease.state = TOLD
    for lease in released:
        lease._end()
    host.tell_kept("semaphore.settle", [lease.thing for lease in released], [lease.thing for lease in held])


def remind():
    """Of what is kept back; a thread that computes will be interrupted."""
    global _is_reminded
    host.settle = settle
    if not _is_reminded:
        _is_reminded = True
        host.scheduler.remind(_REMINDER_MS)


def _on_reminder():
    global is_used, _is_reminded
    _is_reminded = False
    if host.settle is None:
        return
    if is_used and monotonic() < _until:
        is_used = False
        _do_shielded(copies.tell_writes)
        remind()
    else:
        _resume(_pause())


def _pause():
    """Before the running thread asks the kernel for what does not make it less sure of the locks that it holds."""
    held = holding
    if host.settle is not None:
        settle()
    return held


def _resume(held):
    global holding
    holding = held
    if held:
        host.settle = settle


def begin():
    """A process begins."""
    signals.on_reminder = _on_reminder
