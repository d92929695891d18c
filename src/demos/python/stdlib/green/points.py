"""Programs that run under a schedule (src/demos/python/explorer/): where their threads may be switched, and the lines
that they run. Does nothing for a program that runs by the clock.
"""

import sqlite3
import sys
import threading
import types
from concurrent.futures import Future

from green import host, locks, repeatable, source_locations, steps, threads

#: Of the numbers of `sys.monitoring` the one that a program is least likely to take.
_TOOL = sys.monitoring.OPTIMIZER_ID
_LOCK_METHODS = ("acquire", "release", "__enter__", "__exit__")
# How the library itself starts threads and waits for them: whoever is switched there finds nothing that is the program's.
_STARTERS = ("start", "join", "_bootstrap", "_bootstrap_inner", "_delete", "is_alive")
# What a thread of the library's own does for the program: a pool's thread has a result, and others may have theirs first.
_DELIVERIES = ("set_result", "set_exception")


#: What the program has compiled, by the code objects' addresses: they are kept, so that no other gets one of these.
_codes = {}
#: What was compiled last, and under which name: nearly always what is run next.
_compiled = (None, None)


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
    host.points.begin(*of_library, id(begin.__code__))
    _watch_exceptions()
    repeatable.install()
    sys.monitoring.use_tool_id(_TOOL, "schedule explorer")
    sys.monitoring.register_callback(_TOOL, sys.monitoring.events.INSTRUCTION, _at_instruction)
    if host.points.isTraced:
        steps.begin(_TOOL)
    _watch(code, source)
    sys.addaudithook(_on_audit)


def _on_audit(event, arguments):
    """Tells of what is compiled and run, be it a module that is imported, a script or a text for `exec`."""
    global _compiled
    if event == "compile":
        _compiled = arguments
    elif event == "exec":
        (code,) = arguments
        if id(code) not in _codes and _is_of_program(code, sys._getframe(1)):
            # Only lines that are told have a text.
            _watch(code, _source_of(code) if host.points.isTraced else None)


def _is_of_program(code, frame):
    """A text in no file is of whoever runs it: the library makes functions by such as well."""
    if source_locations.is_of_library(code):
        return False
    return source_locations.is_in_file(code) or id(frame.f_code) in _codes


def _source_of(code):
    source, file_name = _compiled
    return source if file_name == code.co_filename and _is_compiled_of(code, source) else None


def _is_compiled_of(code, source):
    try:
        return any(compile(source, "", mode, dont_inherit=True) == code for mode in ("exec", "eval"))
    except (SyntaxError, ValueError, TypeError):
        return False


def _watch(code, source):
    """`source`: what it was compiled of, or None where that is not known."""
    codes = list(_within(code))
    _codes.update((id(each), each) for each in codes)
    host.points.add(host.to_js([id(each) for each in codes]))
    # Also where nobody is told of the lines: CPython specialises what is watched otherwise, and so checks elsewhere.
    wanted = steps.wanted_events()
    if host.points.rule == "instruction":
        wanted |= sys.monitoring.events.INSTRUCTION
    if host.points.isTraced:
        steps.read(codes, source)
    for each in codes:
        sys.monitoring.set_local_events(_TOOL, each, wanted)


def _within(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _within(constant)


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
