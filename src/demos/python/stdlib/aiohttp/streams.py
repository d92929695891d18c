"""The body of an answer, to be read in pieces. All of it is there from the start, so no read waits."""

from .client_exceptions import ClientConnectionError


class StreamReader:
    def __init__(self, body):
        self._body = body
        self._at = 0
        self._is_closed = False

    def __aiter__(self):
        return _pieces(self.readline)

    def at_eof(self):
        return self._at >= len(self._body)

    def close(self):
        """What has not been read by now cannot be read any more."""
        self._is_closed = not self.at_eof()

    async def read(self, n=-1):
        if self._is_closed:
            raise ClientConnectionError("Connection closed")
        end = len(self._body) if n < 0 else self._at + n
        piece = self._body[self._at : end]
        self._at += len(piece)
        return piece

    async def readany(self):
        return await self.read()

    async def readexactly(self, n):
        import asyncio

        piece = await self.read(n)
        if len(piece) < n:
            raise asyncio.IncompleteReadError(piece, n)
        return piece

    async def readline(self):
        end = self._body.find(b"\n", self._at)
        return await self.read(-1 if end < 0 else end + 1 - self._at)

    def iter_chunked(self, n):
        return _pieces(lambda: self.read(n))

    def iter_any(self):
        return _pieces(self.readany)


async def _pieces(read):
    while piece := await read():
        yield piece
