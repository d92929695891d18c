"""The end of a process that still has further interpreters: CPython warns of them, and closes them."""

import warnings

from green import host
from green.interpreters import low_level


def finish():
    """Runs in the main thread, after `atexit`."""
    if not low_level.has_made or host.process.interpreter or not host.call("interpreter.list"):
        return
    warnings.warn_explicit(
        "remaining subinterpreters; close them with Interpreter.close()", RuntimeWarning, "<sys>", 0
    )
    for id in host.call("interpreter.list"):
        try:
            low_level.destroy(id)
        except low_level.InterpreterError:
            # It runs still, or has ended meanwhile: it goes with the process.
            pass
