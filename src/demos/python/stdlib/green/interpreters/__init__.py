"""`_interpreters` and `_interpqueues`: several interpreters in one process, which CPython has in C.

`concurrent.interpreters` and `InterpreterPoolExecutor` above them are the standard library's own. Each further interpreter
is a worker with a CPython of its own, as a process is, that shows the number of the process which it belongs to. No
memory is shared: what goes from one to another is copied.
"""


def install():
    """Puts the modules in place; nothing is asked of the kernel, so that a memory snapshot can be made."""
    from green.interpreters import low_level, queues

    low_level.install()
    queues.install()
