"""What a process that was started does: as `python -c "from multiprocessing.spawn import spawn_main; …"` does."""

import os
import sys
import tempfile

from green import host
from green.processes import things


def run(payload):
    """Runs the pickled process; returns its exit code. The program's source lies in its file."""
    from multiprocessing import spawn

    # It reads a file descriptor, and closes it.
    with tempfile.TemporaryFile(buffering=0) as file:
        file.write(payload)
        file.seek(0)
        from_parent = os.dup(file.fileno())
    try:
        return spawn._main(from_parent, things.sentinel_of(host.process.parentPid)) & 0xFF
    except SystemExit as exit:
        from green import program

        return program.exit_code_of(exit)
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__.tb_next)
        return 1
