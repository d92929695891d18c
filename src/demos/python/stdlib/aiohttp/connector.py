"""How many requests may be under way at once, and which waits for which.

Holds places, not connections: each request opens its own where it goes over sockets, and none is kept alive.
"""

import asyncio
from collections import Counter, deque
from contextlib import asynccontextmanager


class BaseConnector:
    """Gives places to requests in the order in which they ask. 0 is no limit."""

    def __init__(
        self, *, keepalive_timeout=15, force_close=False, limit=100, limit_per_host=0,
        enable_cleanup_closed=False, loop=None, timeout_ceil_threshold=5,
    ):
        if force_close and keepalive_timeout != 15:
            raise ValueError("keepalive_timeout cannot be set if force_close is True")
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._force_close = force_close
        self._closed = False
        self._taken = Counter()
        self._waiting = deque()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()

    @property
    def limit(self):
        return self._limit

    @property
    def limit_per_host(self):
        return self._limit_per_host

    @property
    def force_close(self):
        return self._force_close

    @property
    def closed(self):
        return self._closed

    async def close(self):
        self._closed = True

    @asynccontextmanager
    async def place(self, origin):
        """A place for a request to this scheme, host and port, for as long as the block lasts."""
        await self._take(origin)
        try:
            yield
        finally:
            self._taken[origin] -= 1
            self._serve()

    async def _take(self, origin):
        # A free place that somebody waits for has been given away already, so nobody is overtaken.
        if self._has_place(origin):
            self._taken[origin] += 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append((origin, turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._taken[origin] -= 1
            self._serve()
            raise

    def _serve(self):
        for waiting in list(self._waiting):
            if self._is_full():
                return
            origin, turn = waiting
            if turn.done():
                self._waiting.remove(waiting)
            elif self._has_place(origin):
                self._waiting.remove(waiting)
                self._taken[origin] += 1
                turn.set_result(None)

    def _has_place(self, origin):
        if self._is_full():
            return False
        return not self._limit_per_host or self._taken[origin] < self._limit_per_host

    def _is_full(self):
        return self._limit and self._taken.total() >= self._limit


class TCPConnector(BaseConnector):
    """Takes what aiohttp's takes; all but the limits is without effect."""

    def __init__(
        self, *, verify_ssl=True, fingerprint=None, use_dns_cache=True, ttl_dns_cache=10, family=0,
        ssl_context=None, ssl=True, local_addr=None, resolver=None, happy_eyeballs_delay=0.25, interleave=None,
        **settings,
    ):
        super().__init__(**settings)
