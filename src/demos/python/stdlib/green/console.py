"""The program's terminal: stdout and stderr, `input()` and `getpass()`. Lines appear as they are printed.

The standard buffers are not used: CPython lets threads switch while one of them is being emptied, and tells threads
apart there by the system's number, which is the same for all of them.
"""

import builtins
import codecs
import io
import os
import sys

from green import host
from green.on_import import on_import


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

    def isatty(self):
        return True

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

    def isatty(self):
        return True

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


def _ask_for_secret(check_mask):
    def getpass(prompt="Password: ", stream=None, *, echo_char=None):
        """Prompt for a password, with echo turned off."""
        check_mask(echo_char)
        if stream is not None:
            stream.write(prompt)
            _try_to_flush(stream)
            prompt = ""
        # By the terminal, whatever stdin is.
        answer = host.call("console.secret", str(prompt), echo_char or "")
        if answer is None:
            raise EOFError
        return answer

    return getpass


def _change_getpass(getpass):
    getpass.getpass = getpass.unix_getpass = _ask_for_secret(getpass._check_echo_char)


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


def install():
    on_import("getpass", _change_getpass)


def attach():
    size = host.process.terminal
    # A child has what its parent has, instead.
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS=str(size.columns), LINES=str(size.rows))
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
