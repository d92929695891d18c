"""What a process that was started does: as `python -c "from multiprocessing.spawn import spawn_main; …"` does.

On an upgrade: `spawn._main` must use nothing of `os` but `fdopen`.
"""

import io
import sys
import types

from green import failures, host, inheritance
from green.descriptors import passing
from green.processes import guard, things


def run(payload):
    """Runs the pickled process; returns its exit code. The program's source lies in its file."""
    from multiprocessing import spawn

    parent = things.sentinel_of(host.process.parentPid)
    main = _reading(spawn._main, payload, prepare=_preparing(spawn.prepare))
    return failures.exit_code_after(lambda: sys.exit(main(None, parent)), _code_of)


def _reading(main, payload, **names):
    """The library's function, which reads a descriptor, with the payload there, and with these names as they are given."""
    descriptors = types.SimpleNamespace(fdopen=lambda *_, **__: io.BytesIO(payload))
    return types.FunctionType(main.__code__, {**main.__globals__, "os": descriptors, **names})


def _code_of(error):
    return guard.UNGUARDED if guard.is_missing(error) else 1


def _preparing(prepare):
    def preparing(data):
        inheritance.take(data)
        if data["descriptors"] is not None:
            passing.take(data["descriptors"])
        prepare(data)

    return preparing
