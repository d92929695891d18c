"""What the reader enters, line by line: each is asked for when the program wants it.

What nobody has read is with the kernel: all processes have the one terminal.
"""

import os
import stat

from green import host
from green.descriptors.table import Description
from green.system_errors import checked

# What `TERMINAL_INPUT` is in processes/terminal-input.ts.
_THING = 1
_FOREVER = -1
_NOW = 0


class TerminalInput(Description):
    mode = stat.S_IFCHR | 0o620
    kind = "terminal"
    is_terminal = True
    watched = _THING

    def __init__(self, flags=os.O_RDWR, thing=None):
        super().__init__(flags, thing)

    def read(self, size):
        timeout = _FOREVER if self.is_blocking else _NOW
        return checked(host.call("console.read", size, timeout)) if size else b""

    def available(self):
        return host.call("console.available")

    def write(self, data):
        """Whoever writes to it writes to the screen, as on any terminal."""
        host.write("stdout", bytes(data).decode("utf-8", "replace"))
        return len(data)


def read_line(prompt):
    """With its end; empty where there are no more."""
    line = host.call("console.input", prompt)
    return "" if line is None else f"{line}\n"
