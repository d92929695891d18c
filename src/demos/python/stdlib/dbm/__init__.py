"""`dbm`, which Pyodide leaves out, and which `shelve` stands on.

Of its kinds there is the one that CPython tries first, `dbm.sqlite3`; `dbm.gnu`, `dbm.ndbm` and `dbm.dumb` are not found.
"""

import io

__all__ = ["open", "whichdb", "error"]

_SQLITE = "dbm.sqlite3"
_SQLITE_BEGINS_WITH = b"SQLite format 3\0"


class error(Exception):
    """What this module raises; a database raises errors of its own, which are `OSError`."""


error = (error, OSError)


def open(file, flag="r", mode=0o666):
    from dbm import sqlite3

    kind = None if "n" in flag else whichdb(file)
    if kind is None and not {"c", "n"} & set(flag):
        raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if kind == "":
        raise error[0]("db type could not be determined")
    return sqlite3.open(file, flag, mode)


def whichdb(filename):
    """None where it cannot be read, and empty where it is of no kind that is known."""
    try:
        with io.open(filename, "rb") as file:
            begins_with = file.read(len(_SQLITE_BEGINS_WITH))
    except OSError:
        return None
    return _SQLITE if begins_with == _SQLITE_BEGINS_WITH else ""
