"""Programs that run under a schedule (src/demos/python/explorer/): where their threads may be switched, and the lines
that they run. Does nothing for a program that runs by the clock.
"""

import sqlite3
import sys
import threading
import types
from concurrent.futures import Future

from green import host, locks, repeatable, steps, threads

#: Of the numbers of `sys.monitoring` the one that a program is least likely to take.
_TOOL = sys.monitoring.OPTIMIZER_ID
_LOCK_METHODS = ("acquire", "release", "__enter__", "__exit__")
# How the library itself starts threads and waits for them: whoever is switched there finds nothing that is the program's.
_STARTERS = ("start", "join", "_bootstrap", "_bootstrap_inner", "_delete", "is_alive")
# What a thread of the library's own does for the program: a pool's thread has a result, and others may have theirs first.
_DELIVERIES = ("set_result", "set_exception")


def begin(code, source):
    """The main module is about to run."""
    if not host.points.rule:
        return
    # Python here and C in CPython, which may switch at the end of a call: here it may at the beginning.
    operations = [id(vars(cls)[name].__code__) for cls in (locks.Lock, locks.RLock) for name in _LOCK_METHODS]
    operations.append(id(sqlite3.Connection._check_thread.__code__))
    starters = [id(vars(threading.Thread)[name].__code__) for name in _STARTERS]
    deliveries = [id(vars(Future)[name].__code__) for name in _DELIVERIES]
    of_library = [host.to_js(codes) for codes in (operations, starters, deliveries)]
    host.points.begin(id(code.co_filename), *of_library, id(begin.__code__))
    _watch_exceptions()
    repeatable.install()
    events = sys.monitoring.events
    # Also where nobody is told of the lines: CPython specialises what is watched otherwise, and so checks elsewhere.
    wanted = steps.wanted_events()
    if host.points.rule == "instruction":
        wanted |= events.INSTRUCTION
    sys.monitoring.use_tool_id(_TOOL, "schedule explorer")
    sys.monitoring.register_callback(_TOOL, events.INSTRUCTION, _at_instruction)
    if host.points.isTraced:
        steps.begin(_TOOL, source)
    for each in _codes(code):
        sys.monitoring.set_local_events(_TOOL, each, wanted)


def _codes(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)


def _at_instruction(code, offset):
    if host.points.instruction(code.co_firstlineno, offset):
        threads.switch()


def _watch_exceptions():
    shown = threading.excepthook

    def hook(args):
        if args.exc_type is not SystemExit:
            host.points.raised()
        shown(args)

    threading.excepthook = hook
