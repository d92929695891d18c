"""The selector of an event loop: it parks the thread until somebody wakes the loop, or something that it watches is ready.

A loop that watches nothing does not ask the kernel. One that does has one question open there as long as it watches the
same: turns of a busy loop cost nothing then.
"""

import selectors

from green import arguments, host, threads, trace
from green.descriptors import table
from green.sockets.readiness import ERROR, HANG_UP, IN, OUT


class ParkingSelector(selectors._BaseSelectorImpl):
    def __init__(self, loop):
        super().__init__()
        self._loop = loop
        self._asked = None
        self._thread = None
        # By thing: the descriptors that were asked for.
        self._numbers = {}

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            table.watched_of(key.fd)
        except OSError:
            super().unregister(fileobj)
            raise
        self._ask_anew()
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        self._ask_anew()
        return key

    def modify(self, fileobj, events, data=None):
        key = super().modify(fileobj, events, data)
        self._ask_anew()
        return key

    def select(self, timeout=None):
        loop = self._loop
        is_prompt = timeout is not None and arguments.milliseconds_of_poll(timeout) == 0
        ready = self._ready() if self._fd_to_key else []
        if is_prompt or ready:
            loop._is_woken = False
            return ready
        # From here on, who wakes the loop unparks the thread; if it does so before it parks, it will not.
        loop._parked = threads.current
        trace.flush()
        try:
            if not loop._is_woken:
                threads.park(-1 if timeout is None else timeout, self._wait(), waits_for=loop)
        finally:
            loop._parked = None
            loop._is_woken = False
        return self._ready() if self._fd_to_key else ready

    def close(self):
        self._ask_anew()
        super().close()

    def _wait(self):
        # Ctrl+C may come at any time, where it is one of the signals.
        if self._loop._promises or self._loop._signal_handlers:
            return host.FOR_WORLD
        return host.FOR_PROCESS if self._asked is not None else host.FOR_THREAD

    def _ask_anew(self):
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.abandon()

    def _ready(self):
        """What was ready when the kernel answered; asks if nothing is asked yet."""
        if self._asked is not None and self._thread is not threads.current:
            self._ask_anew()
        if self._asked is None:
            self._ask()
        if not self._asked.is_answered:
            return []
        asked, self._asked = self._asked, None
        told = asked.answer()
        return [pair for pair in map(self._pair_of, told[::2], told[1::2]) if pair is not None]

    def _ask(self):
        self._thread = threads.current
        self._numbers = {table.watched_of(fd): fd for fd in self._fd_to_key if table.is_open(fd)}
        interests = [_interest_of(self._fd_to_key[fd].events) for fd in self._numbers.values()]
        self._asked = host.Asked("thing.select", list(self._numbers), interests, -1)

    def _pair_of(self, thing, events):
        key = self._fd_to_key.get(self._numbers[thing])
        if key is None:
            return None
        # An error or an end is found by whoever reads or writes.
        found = (selectors.EVENT_READ if events & (IN | ERROR | HANG_UP) else 0) | (
            selectors.EVENT_WRITE if events & (OUT | ERROR | HANG_UP) else 0
        )
        return key, found & key.events


def _interest_of(events):
    return (IN if events & selectors.EVENT_READ else 0) | (OUT if events & selectors.EVENT_WRITE else 0)
