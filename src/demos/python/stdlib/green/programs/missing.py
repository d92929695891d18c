"""A program that is not there: the error is the system's, and a note tells which programs there are."""

import os

from green.programs import starting

# Where the system's own programs are looked for; a path of the program's own is its own business.
_FOLDERS = {"", "/bin", "/usr/bin", "/usr/local/bin"}


def add_note(error, name):
    """`name` is what was to be started."""
    if isinstance(error, FileNotFoundError) and os.path.dirname(os.fsdecode(name)) in _FOLDERS:
        programs = sorted(os.listdir(os.path.dirname(starting.PYTHON)))
        error.add_note(f"What can be started here: {', '.join(programs)}.")
    return error
