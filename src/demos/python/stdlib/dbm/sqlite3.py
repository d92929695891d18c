"""A mapping of bytes to bytes in a table of SQLite, of the form that CPython's `dbm.sqlite3` gives it."""

import os
import sqlite3
from collections.abc import MutableMapping
from contextlib import closing
from pathlib import Path

_MODES = {"r": "ro", "w": "rw", "c": "rwc", "n": "rwc"}
_TABLE = "CREATE TABLE IF NOT EXISTS Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)"


class error(OSError):
    pass


def open(filename, /, flag="r", mode=0o666):
    """`r` and `w` want a database that is there, `c` makes one where there is none, `n` makes a new one."""
    if flag not in _MODES:
        raise ValueError(f"Flag must be one of 'r', 'w', 'c', or 'n', not {flag!r}")
    path = Path(os.fsdecode(filename)).absolute()
    if flag == "n":
        path.unlink(missing_ok=True)
    if "c" in _MODES[flag]:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, mode))
    return _Database(f"{path.as_uri()}?mode={_MODES[flag]}", flag)


class _Database(MutableMapping):
    def __init__(self, uri, flag):
        try:
            self._connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        except sqlite3.Error as failure:
            raise error(str(failure)) from None
        if flag in "cn":
            self._execute(_TABLE)

    def __len__(self):
        return self._execute("SELECT COUNT(*) FROM Dict")[0][0][0]

    def __getitem__(self, key):
        rows, _ = self._execute("SELECT value FROM Dict WHERE key = CAST(? AS BLOB)", key)
        if not rows:
            raise KeyError(key)
        return rows[0][0]

    def __setitem__(self, key, value):
        self._execute("REPLACE INTO Dict (key, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB))", key, value)

    def __delitem__(self, key):
        _, count = self._execute("DELETE FROM Dict WHERE key = CAST(? AS BLOB)", key)
        if not count:
            raise KeyError(key)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [key for (key,) in self._execute("SELECT key FROM Dict")[0]]

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _execute(self, statement, *values):
        """All rows, and how many were changed."""
        if self._connection is None:
            raise error("DBM object has already been closed")
        try:
            with closing(self._connection.execute(statement, values)) as cursor:
                return cursor.fetchall(), cursor.rowcount
        except sqlite3.Error as failure:
            raise error(str(failure)) from None
