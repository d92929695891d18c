"""The records of TLS (RFC 8446, section 5.1), as processes/sockets/tls-records.ts has them: nothing in them is encrypted."""

import struct

from green.tls import errors

ALERT, HANDSHAKE, DATA = 21, 22, 23
CLOSE_NOTIFY = b"\x01\x00"
BAD_CERTIFICATE = b"\x02\x2a"
MAX_FRAGMENT = 16_384

_HEADER = struct.Struct("!BHH")
_VERSION = 0x0303


def written(kind, data):
    """As many records as it takes."""
    view = memoryview(data)
    return b"".join(
        _HEADER.pack(kind, _VERSION, len(piece)) + bytes(piece)
        for piece in (view[at : at + MAX_FRAGMENT] for at in range(0, len(view), MAX_FRAGMENT))
    )


class Reader:
    """Cuts what comes, in pieces of any size, into records."""

    def __init__(self):
        self._come = bytearray()

    def push(self, data):
        self._come += data

    def next(self):
        """Kind and content; None while some of it is missing."""
        if self._come and not ALERT - 1 <= self._come[0] <= DATA:
            raise errors.no_tls()
        if len(self._come) < _HEADER.size:
            return None
        kind, _, size = _HEADER.unpack_from(self._come)
        end = _HEADER.size + size
        if len(self._come) < end:
            return None
        data = bytes(self._come[_HEADER.size : end])
        del self._come[:end]
        return kind, data
