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

    def __init__(self, stream, descriptor):
        self._stream = stream
        self._descriptor = descriptor
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.name = f"<{stream}>"
        self.mode = "wb"

    def writable(self):
        return True

    def fileno(self):
        return self._descriptor

    def write(self, data):
        if not isinstance(data, bytes):
            data = bytes(data)
        host.write(self._stream, self._decode(data))
        return len(data)


class _Source(io.BufferedIOBase):
    """What the reader types, line by line: each is asked for when the program wants it."""

    name = "<stdin>"
    mode = "rb"

    def __init__(self):
        self._left = b""

    def readable(self):
        return True

    def fileno(self):
        return 0

    def read1(self, size=-1):
        if not self._left:
            line = host.call("console.input", "")
            self._left = b"" if line is None else f"{line}\n".encode()
        size = len(self._left) if size is None or size < 0 else size
        chunk, self._left = self._left[:size], self._left[size:]
        return chunk

    def read(self, size=-1):
        if size is not None and size >= 0:
            return self.read1(size)
        return b"".join(iter(self.read1, b""))


def _ask(prompt="", /):
    """`input()`: the page shows the prompt and asks the reader. The other threads run meanwhile."""
    stdin, stdout, stderr = (_stream(name) for name in ("stdin", "stdout", "stderr"))
    _try_to_flush(stderr)
    if stdin is sys.__stdin__ and stdout is sys.__stdout__ and not stdout.closed:
        _try_to_flush(stdout)
        answer = host.call("console.input", str(prompt))
        is_end = answer is None
    else:
        stdout.write(str(prompt))
        _try_to_flush(stdout)
        answer = stdin.readline()
        is_end = answer == ""
        answer = answer.removesuffix("\n")
    if is_end:
        raise EOFError("EOF when reading a line")
    return answer


def _stream(name):
    stream = getattr(sys, name, None)
    if stream is None:
        raise RuntimeError(f"input(): lost sys.{name}")
    return stream


def _try_to_flush(stream):
    try:
        stream.flush()
    except Exception:
        pass


def attach():
    for descriptor, stream in enumerate(("stdout", "stderr"), 1):
        errors = "strict" if stream == "stdout" else "backslashreplace"
        text = io.TextIOWrapper(_Sink(stream, descriptor), encoding="utf-8", errors=errors, line_buffering=True)
        text.mode = "w"
        setattr(sys, stream, text)
        setattr(sys, f"__{stream}__", text)
    sys.stdin = sys.__stdin__ = io.TextIOWrapper(_Source(), encoding="utf-8")
    builtins.input = _ask
    # Pyodide has another, which goes by the cache of sources.
    sys.excepthook = sys.__excepthook__
