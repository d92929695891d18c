"""The program's stdout and stderr, and `input()`. Lines appear as they are printed, as on a terminal.

The standard buffers are not used: CPython lets threads switch while one of them is being emptied, and tells threads
apart there by the system's number, which is the same for all of them.
"""

import builtins
import codecs
import io
import sys

from green import host


class _Sink(io.BufferedIOBase):
    """Takes bytes; the other side gets text."""

    def __init__(self, stream):
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.name = f"<{stream}>"
        self.mode = "wb"

    def writable(self):
        return True

    def write(self, data):
        if not isinstance(data, bytes):
            data = bytes(data)
        host.write(self._stream, self._decode(data))
        return len(data)


def _ask(prompt="", /):
    """`input()`: the page shows the prompt and asks the reader. The other threads run meanwhile."""
    sys.stdout.flush()
    answer = host.call("input", str(prompt))
    if answer is None:
        raise EOFError("EOF when reading a line")
    return answer


def attach():
    for stream in ("stdout", "stderr"):
        errors = "strict" if stream == "stdout" else "backslashreplace"
        text = io.TextIOWrapper(_Sink(stream), encoding="utf-8", errors=errors, line_buffering=True)
        text.mode = "w"
        setattr(sys, stream, text)
        setattr(sys, f"__{stream}__", text)
    builtins.input = _ask
