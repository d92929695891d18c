"""What a further interpreter does: its main thread waits for jobs and does them, one after another, until it is closed."""

import _signal
import marshal
import os
import sys

from green import host, inheritance, main_module
from green.interpreters import crossing
from green.interpreters.errors import NotShareableError, captured

#: What the main thread waits for between two jobs. It is no wait of the program's.
IDLE = {"kind": "nothing"}


def run(payload):
    """Returns the exit code."""
    _begin(crossing.load(payload))
    main = sys.modules["__main__"].__dict__
    while True:
        job = host.wait("interpreter.next", waits_for=IDLE)
        if job is None:
            return 0
        host.tell("interpreter.done", marshal.dumps(_outcome_of(main, *marshal.loads(job))))


def _begin(given):
    # Ctrl+C is for the first interpreter of a process alone.
    _signal.signal(_signal.SIGINT, _signal.SIG_IGN)
    inheritance.take(given)
    sys.path[:] = given["path"]
    sys.argv = given["argv"]
    os.chdir(given["cwd"])
    main_module.begin()


def _outcome_of(main, kind, *rest):
    try:
        return "done", crossing.dump(_DOES[kind](main, *rest))
    except NotShareableError as error:
        if _is_of_crossing(error):
            return "not-shareable", str(error)
        return "raised", *captured(error)
    except BaseException as error:
        return "raised", *captured(error)


def _is_of_crossing(error):
    """Whether it is not the job that raised it, but what came in or was to go out."""
    traceback = error.__traceback__
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
        if not traceback.tb_frame.f_globals.get("__name__", "").startswith("green."):
            return False
    return True


def _exec(main, code, *names):
    _take_names(main, *names)
    exec(code, main)


def _call(main, *parts):
    callable, args, kwargs = map(crossing.load, parts)
    # These look at the frame that calls them, which natively is one of `__main__`.
    if callable in (exec, eval) and len(args) == 1:
        return callable(args[0], main)
    if callable in (globals, locals, vars, dir) and not args:
        return sorted(main) if callable is dir else main
    return callable(*args, **dict(kwargs))


def _take_names(main, *names):
    main.update(zip(names[::2], [crossing.load(value) for value in names[1::2]]))


_DOES = {"exec": _exec, "call": _call, "names": _take_names}
