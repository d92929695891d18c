"""What the reader types, line by line: each is asked for when the program wants it."""

import os
import stat

from green import host
from green.descriptors.table import Description

# Of the line that was asked for last, what nobody has read yet: whatever descriptor reads it, it is the one terminal's.
_left = b""


def begin():
    global _left
    _left = b""


class TerminalInput(Description):
    mode = stat.S_IFCHR | 0o620
    kind = "terminal"
    is_terminal = True

    def __init__(self, flags=os.O_RDWR, thing=None):
        super().__init__(flags, thing)

    def read(self, size):
        global _left
        if not _left:
            _left = _typed("")
        chunk, _left = _left[:size], _left[size:]
        return chunk

    def available(self):
        return len(_left)

    def write(self, data):
        """Whoever writes to it writes to the screen, as on any terminal."""
        host.write("stdout", bytes(data).decode("utf-8", "replace"))
        return len(data)


def read_line(prompt):
    """With its end; empty where there are no more."""
    global _left
    if _left:
        host.write("stdout", prompt)
        line, _, _left = _left.partition(b"\n")
        line += b"\n"
    else:
        line = _typed(prompt)
    return line.decode("utf-8", "replace")


def _typed(prompt):
    line = host.call("console.input", prompt)
    return b"" if line is None else f"{line}\n".encode("utf-8", "surrogatepass")
