"""The program's terminal: stdout and stderr, `input()` and `getpass()`. Lines appear as they are printed.

The standard buffers are not used: CPython lets threads switch while one of them is being emptied, and tells threads
apart there by the system's number, which is the same for all of them.
"""

import builtins
import io
import os
import sys

from green import c_functions, host
from green.descriptors import file_objects, table, terminal
from green.on_import import on_import


class _Sink(io.BufferedIOBase):
    """What `sys.stdout.buffer` is where lines are to appear at once: it keeps nothing back."""

    mode = "wb"

    def __init__(self, descriptor, name):
        self._descriptor = descriptor
        self.name = name

    def writable(self):
        return True

    def fileno(self):
        return self._descriptor

    def isatty(self):
        return os.isatty(self._descriptor)

    @property
    def raw(self):
        return _raw(self._descriptor, "wb", self.name)

    def write(self, data):
        if self.closed:
            raise ValueError("write to closed file")
        view = memoryview(data).cast("B")
        written = os.write(self._descriptor, view)
        while written < len(view):
            written += os.write(self._descriptor, view[written:])
        return len(view)


def _raw(descriptor, mode, name):
    raw = io.FileIO(descriptor, mode, closefd=False)
    raw.name = name
    return raw


def _ask(prompt="", /):
    """`input()`: the page shows the prompt and asks the reader. The other threads run meanwhile."""
    stdin, stdout, stderr = (_stream(name) for name in ("stdin", "stdout", "stderr"))
    _try_to_flush(stderr)
    if _is_terminal(stdin, stdout):
        _try_to_flush(stdout)
        answer = terminal.read_line(str(prompt))
    else:
        stdout.write(str(prompt))
        _try_to_flush(stdout)
        answer = stdin.readline()
    if answer == "":
        raise EOFError("EOF when reading a line")
    return answer.removesuffix("\n")


def _is_terminal(stdin, stdout):
    """Whether both are still what the program began with, and the terminal."""
    return (
        stdin is sys.__stdin__
        and stdout is sys.__stdout__
        and not stdout.closed
        and os.isatty(0)
        and os.isatty(1)
        and isinstance(table.get(0), terminal.TerminalInput)
    )


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
    builtins.input = _ask
    on_import("getpass", _change_getpass)


def prepare():
    # `USUAL_SIZE` of terminal/size.ts.
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS="80", LINES="24")
    open_streams()
    # Pyodide has others; its hook goes by the cache of sources.
    builtins.input = c_functions.of(_ask)
    sys.excepthook = sys.__excepthook__


def begin():
    """A process begins. A child has what its parent has, instead."""
    size = host.process.terminal
    for name, length in (("COLUMNS", size.columns), ("LINES", size.rows)):
        # To write to the environment is dear.
        if os.environ[name] != str(length):
            os.environ[name] = str(length)


def open_streams(unbuffered=False):
    """The standard streams, for what is at 0, 1 and 2: none where that is not open."""
    sys.stdin = sys.__stdin__ = _open_input()
    sys.stdout = sys.__stdout__ = _open_output(1, "<stdout>", "strict", unbuffered)
    sys.stderr = sys.__stderr__ = _open_output(2, "<stderr>", "backslashreplace", unbuffered)


def _open_input():
    if not table.is_open(0):
        return None
    raw = _raw(0, "rb", "<stdin>")
    return io.TextIOWrapper(file_objects.BufferedReader(raw), encoding="utf-8", line_buffering=raw.isatty())


def _open_output(descriptor, name, errors, unbuffered):
    if not table.is_open(descriptor):
        return None
    is_lined = name == "<stderr>" or os.isatty(descriptor)
    if is_lined or unbuffered:
        buffer = _Sink(descriptor, name)
    else:
        buffer = file_objects.BufferedWriter(_raw(descriptor, "wb", name))
    text = io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, line_buffering=is_lined, write_through=unbuffered)
    text.mode = "w"
    return text
