"""The descriptors of a process, one table for all that has a number: pipes, sockets, files, the terminal.

`os`, `fcntl`, `open` and `io.FileIO` go by it. Files, and what is written to the terminal, stay Emscripten's; what can
make a thread wait is ours. Named pipes in the file system there are none.
"""


def install():
    """Nothing is asked of the kernel, so that a memory snapshot can be made."""
    from green.descriptors import calls, control, file_objects

    calls.install()
    control.install()
    file_objects.install()


def prepare():
    """The terminal of a process is at 0, 1 and 2."""
    from green.descriptors import table, terminal

    table.put(terminal.TerminalInput(), 0)
