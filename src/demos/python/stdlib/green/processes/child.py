"""What a process that was started does: as `python -c "from multiprocessing.spawn import spawn_main; …"` does."""

import os
import sys
import tempfile

from green import failures, host, inheritance
from green.descriptors import passing
from green.processes import guard, things


def run(payload):
    """Runs the pickled process; returns its exit code. The program's source lies in its file."""
    from multiprocessing import spawn

    spawn.prepare = _preparing(spawn.prepare)
    # It reads a file descriptor, and closes it.
    with tempfile.TemporaryFile(buffering=0) as file:
        file.write(payload)
        file.seek(0)
        from_parent = os.dup(file.fileno())
    parent = things.sentinel_of(host.process.parentPid)
    return failures.exit_code_after(lambda: sys.exit(spawn._main(from_parent, parent)), _code_of)


def _code_of(error):
    return guard.UNGUARDED if guard.is_missing(error) else 1


def _preparing(prepare):
    def preparing(data):
        inheritance.take(data)
        if data["descriptors"] is not None:
            passing.take(data["descriptors"])
        prepare(data)

    return preparing
