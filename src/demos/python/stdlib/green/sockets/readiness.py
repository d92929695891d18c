"""`select.select`, `poll` and `epoll`: they wait until something can be read or written without waiting."""

import select as select_module
import math
import operator

from green import arguments, host
from green.descriptors import table

IN, PRIORITY, OUT, ERROR, HANG_UP, INVALID = 1, 2, 4, 8, 16, 32


def install():
    # As a function in C, it is no method where a class names it, as `selectors` does.
    select_module.select = staticmethod(select)
    select_module.poll = poll
    select_module.epoll = epoll


def wait(interests, milliseconds, function, is_poll=False):
    """Number → events that have come, of those in `interests`, number → events; negative waits for ever.

    Of a number that is not open `poll` tells so, and the others raise an error.
    """
    by_thing = {}
    ready = {}
    for number, events in interests.items():
        if is_poll and not table.is_open(number):
            ready[number] = INVALID
        elif table.is_foreign(number):
            # A file, or the screen: never waited for.
            ready[number] = events & (IN | OUT)
        else:
            by_thing.setdefault(table.watched_of(number), []).append((number, events))
    ready = {number: events for number, events in ready.items() if events}
    if ready:
        milliseconds = 0
    asked = [_union(group) for group in by_thing.values()]
    args = ("thing.select", list(by_thing), asked)
    if milliseconds < 0:
        told = host.wait(*args, -1, waits_for={"kind": "call", "function": function})
    else:
        told = host.call(*args, milliseconds)
    for thing, events in zip(told[::2], told[1::2]):
        for number, wanted in by_thing[thing]:
            if events & (wanted | ERROR | HANG_UP):
                ready[number] = events & (wanted | ERROR | HANG_UP)
    return ready


def _union(group):
    union = 0
    for _, events in group:
        union |= events
    return union


def select(rlist, wlist, xlist, timeout=None, /):
    lists = [[(thing, arguments.descriptor(thing)) for thing in things] for things in (rlist, wlist, xlist)]
    if timeout is not None and not hasattr(type(timeout), "__float__") and not hasattr(type(timeout), "__index__"):
        raise TypeError("timeout must be a float or None")
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    interests = {}
    for things, events in zip(lists, (IN, OUT, 0)):
        for _, number in things:
            interests[number] = interests.get(number, 0) | events
    milliseconds = -1 if timeout is None else math.ceil(timeout * 1e3)
    ready = wait(interests, milliseconds, "select.select")
    # An error or an end is found by whoever reads or writes.
    readable = {number for number, events in ready.items() if events & (IN | ERROR | HANG_UP)}
    writable = {number for number, events in ready.items() if events & (OUT | ERROR)}
    return (
        [thing for thing, number in lists[0] if number in readable],
        [thing for thing, number in lists[1] if number in writable],
        [],
    )


class poll:
    """`select.poll`."""

    def __init__(self):
        self._interests = {}
        self._is_polling = False

    def register(self, fd, eventmask=IN | PRIORITY | OUT, /):
        self._interests[arguments.descriptor(fd)] = _mask(eventmask)

    def modify(self, fd, eventmask, /):
        number = arguments.descriptor(fd)
        if number not in self._interests:
            raise FileNotFoundError(2, "No such file or directory")
        self._interests[number] = _mask(eventmask)

    def unregister(self, fd, /):
        del self._interests[arguments.descriptor(fd)]

    def poll(self, timeout=None, /):
        milliseconds = -1 if timeout is None else max(-1, arguments.milliseconds(timeout))
        if self._is_polling:
            raise RuntimeError("concurrent poll() invocation")
        self._is_polling = True
        try:
            return list(wait(self._interests, milliseconds, "select.poll", is_poll=True).items())
        finally:
            self._is_polling = False


def _mask(events):
    events = operator.index(events)
    if events < 0:
        raise ValueError("value must be positive")
    if events > 0xFFFF:
        raise OverflowError("Python int too large for C unsigned short")
    return events


class epoll:
    """`select.epoll`: tells of what is ready as long as it is; changes alone it does not tell (`EPOLLET`)."""

    def __init__(self, sizehint=-1, flags=0):
        self._interests = {}
        self._closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True
        self._interests.clear()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def register(self, fd, eventmask=IN | PRIORITY | OUT):
        number = arguments.descriptor(fd)
        self._check()
        table.watched_of(number)
        if number in self._interests:
            raise FileExistsError(17, "File exists")
        self._interests[number] = eventmask

    def modify(self, fd, eventmask):
        self._check()
        self._known(fd)
        self._interests[arguments.descriptor(fd)] = eventmask

    def unregister(self, fd):
        self._check()
        self._known(fd)
        del self._interests[arguments.descriptor(fd)]

    def poll(self, timeout=None, maxevents=-1):
        self._check()
        milliseconds = -1 if timeout is None or timeout < 0 else math.ceil(timeout * 1e3)
        ready = list(wait(self._interests, milliseconds, "select.epoll.poll").items())
        return ready if maxevents == -1 else ready[:maxevents]

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed epoll object")

    def _known(self, fd):
        if arguments.descriptor(fd) not in self._interests:
            raise FileNotFoundError(2, "No such file or directory")
