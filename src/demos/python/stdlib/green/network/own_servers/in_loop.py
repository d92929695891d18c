"""A request from a task, while the event loop goes on: the little of HTTP/1.1 that reading an answer takes."""

import asyncio
from http.client import BadStatusLine, IncompleteRead
from urllib.parse import urlsplit

from green.network.addresses import port_of
from green.network.answers import Answer, NoAnswer
from green.network.own_servers.encodings import decoded
from green.network.own_servers.requests_sent import written

_ENCODING = {"encoding": "utf-8", "errors": "surrogateescape"}
_PIECE_BYTES = 65_536


async def exchange_in_loop(method, url, headers, body, connect, read):
    reader, writer = await _connected(url, connect)
    try:
        writer.write(written(method, url, headers, body, "utf-8"))
        status, reason, headers = await _within(read, "read-timeout", "failed", _head(reader))
        has_body = method != "HEAD" and status not in (204, 304)
        content = await _body(reader, read, headers) if has_body else b""
    finally:
        writer.close()
    return Answer(status, reason, headers, decoded(content, headers))


async def _connected(url, timeout):
    parts = urlsplit(url)
    connecting = asyncio.open_connection(parts.hostname, port_of(url), ssl=parts.scheme == "https" or None)
    return await _within(timeout, "connect-timeout", "refused", connecting)


async def _within(seconds, late, broken, doing):
    """What comes of `doing`; `NoAnswer` of these kinds where it takes longer, or the connection does not hold."""
    limit = asyncio.timeout(seconds)
    try:
        async with limit:
            return await doing
    except (OSError, EOFError, ValueError, asyncio.LimitOverrunError, BadStatusLine) as error:
        raise NoAnswer(late if limit.expired() else broken, error) from None


async def _head(reader):
    """Status, reason and headers, of what follows upon any `100 Continue`."""
    while True:
        lines = (await reader.readuntil(b"\r\n\r\n")).decode(**_ENCODING).split("\r\n")
        status, reason = _status_of(lines[0])
        if status >= 200:
            return status, reason, [_header_of(line) for line in lines[1:] if line]


def _status_of(line):
    version, _, rest = line.partition(" ")
    status, _, reason = rest.partition(" ")
    if not version.startswith("HTTP/") or not (len(status) == 3 and status.isdecimal()):
        raise BadStatusLine(line)
    return int(status), reason.strip()


def _header_of(line):
    name, _, value = line.partition(":")
    return name, value.strip()


async def _body(reader, read, headers):
    """The body that these headers announce; the limit holds for each piece that comes."""

    def piece_of(reading):
        return _within(read, "body-timeout", "cut-off", reading)

    given = {name.lower(): value.lower() for name, value in headers}
    if "chunked" in given.get("transfer-encoding", ""):
        return await _chunks(reader, piece_of)
    if (size := given.get("content-length", "")).isdecimal():
        return await _exactly(reader, int(size), piece_of)
    return await _rest(reader, piece_of)


async def _chunks(reader, piece_of):
    chunks = []
    while size := await piece_of(_size_of_chunk(reader)):
        chunks.append(await _exactly(reader, size, piece_of))
        await piece_of(reader.readexactly(len(b"\r\n")))
    return b"".join(chunks)


async def _size_of_chunk(reader):
    return int((await reader.readuntil(b"\r\n")).partition(b";")[0], 16)


async def _exactly(reader, size, piece_of):
    content = bytearray()
    while len(content) < size:
        piece = await piece_of(reader.read(size - len(content)))
        if not piece:
            raise NoAnswer("cut-off", IncompleteRead(bytes(content), size - len(content)))
        content += piece
    return bytes(content)


async def _rest(reader, piece_of):
    content = bytearray()
    while piece := await piece_of(reader.read(_PIECE_BYTES)):
        content += piece
    return bytes(content)
