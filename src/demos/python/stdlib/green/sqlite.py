"""`sqlite3` among green threads: SQLite itself cannot tell them apart, and would wait for a lock with all of them.

SQLite's locks do not reach other processes, either: where there are any, a connection locks the whole database for the
time of a statement or a transaction. A write-ahead log needs memory that processes share, so there is none among them:
SQLite answers `PRAGMA journal_mode=WAL` by the mode that remains, as it does wherever that memory cannot be had.

So the thread is checked here, in the words of `sqlite3`, and who finds the database locked lets the others run and tries
again, until the time of the connection is over. The rest is the library's own.
"""

import _thread
import itertools
import os
import re
import time
import weakref

from green import files, host
from green.on_import import on_import

_PARAMETERS = ("timeout", "detect_types", "isolation_level", "check_same_thread", "factory", "cached_statements", "uri")

# As SQLite waits, in seconds: longer and longer.
_DELAYS = (0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.025, 0.025, 0.025, 0.05, 0.05, 0.1)

# A statement that asks for a write-ahead log, and what asks for the mode alone.
_INTO_WAL = re.compile(
    r"""(?:^|(?<=;))(\s*PRAGMA\s+(?:\w+\s*\.\s*)?journal_mode)\s*(?:=\s*["']?WAL\b["']?|\(\s*["']?WAL["']?\s*\))""",
    re.IGNORECASE,
)
_WAL_VERSION_AT = 18

_open_connections = weakref.WeakSet()


def install():
    on_import("sqlite3.dbapi2", _change)
    files.before_sharing.append(_leave_write_ahead_logs)


def _change(dbapi2):
    import _sqlite3
    import sqlite3

    cursor = _cursor_class(dbapi2)
    connection = _connection_class(dbapi2, cursor)

    def connect(database, *args, **kwargs):
        # The sixth, as of the class.
        factory = args[4] if len(args) > 4 else kwargs.get("factory", connection)
        return factory(database, *args, **kwargs)

    _sqlite3.connect = connect
    for module in (dbapi2, sqlite3):
        module.connect, module.Connection, module.Cursor = connect, connection, cursor
        # SQLite is compiled for one real thread, and there is one: green threads can share what it makes.
        module.threadsafety = 3


def _cursor_class(dbapi2):
    class Cursor(dbapi2.Cursor):
        def execute(self, sql, *args):
            return self.connection._when_unlocked(super().execute, _without_wal(sql), *args)

        def executemany(self, sql, parameters, /):
            # It may be read twice.
            return self.connection._when_unlocked(super().executemany, sql, list(parameters))

        def executescript(self, sql, /):
            return self.connection._when_unlocked(super().executescript, _without_wal(sql))

        def _check_thread(self):
            self.connection._check_thread()

    _check_before(Cursor, dbapi2.Cursor, ("fetchone", "fetchmany", "fetchall", "close", "__next__"))
    return _named(Cursor)


def _connection_class(dbapi2, cursor_class):
    class Connection(dbapi2.Connection):
        # Of a connection whose class has not called this one's `__init__`: `sqlite3` says so itself.
        __thread = None
        __patience = 0
        __lock = _NO_LOCK

        def __init__(self, database, *args, **kwargs):
            # Positions after the first go out of use in Python 3.15.
            kwargs = dict(zip(_PARAMETERS, args)) | kwargs
            self.__thread = _thread.get_ident() if kwargs.get("check_same_thread", True) else None
            self.__patience = kwargs.get("timeout", 5.0)
            self.__path = _path_of(database, kwargs.get("uri", False))
            self.__lock = _DatabaseLock(self.__path)
            # SQLite itself waits for nothing and checks nothing.
            super().__init__(database, **kwargs | {"timeout": 0, "check_same_thread": False})
            _open_connections.add(self)
            if _is_shared() and _has_write_ahead_log(self.__path):
                self._when_unlocked(self._leave_write_ahead_log)

        def cursor(self, factory=cursor_class):
            self._check_thread()
            return super().cursor(factory)

        # In C these would make a cursor that knows nothing of green threads.
        def execute(self, *args):
            return self.cursor().execute(*args)

        def executemany(self, *args):
            return self.cursor().executemany(*args)

        def executescript(self, *args):
            return self.cursor().executescript(*args)

        def commit(self):
            return self._when_unlocked(super().commit)

        def __exit__(self, error_type, *_):
            if error_type is None:
                try:
                    self.commit()
                except BaseException:
                    self.rollback()
                    raise
            else:
                self.rollback()
            return False

        def _check_thread(self):
            if self.__thread is not None and self.__thread != _thread.get_ident():
                raise dbapi2.ProgrammingError(
                    "SQLite objects created in a thread can only be used in that same thread. The object was created in "
                    f"thread id {self.__thread} and this is thread id {_thread.get_ident()}."
                )

        def _leave_write_ahead_log(self):
            """Whatever thread asks. Nobody else may have the database open."""
            if not _has_write_ahead_log(self.__path):
                return
            statement = dbapi2.Cursor(self)
            (mode,) = statement.execute("PRAGMA journal_mode=DELETE").fetchone()
            statement.close()
            if mode == "wal":
                raise _locked(dbapi2)

        def _when_unlocked(self, step, *args):
            self._check_thread()
            deadline = time.monotonic() + self.__patience
            tries = 0
            if not self.__lock.take(self.__patience):
                raise _locked(dbapi2)
            try:
                while True:
                    try:
                        return step(*args)
                    except dbapi2.OperationalError as error:
                        left = deadline - time.monotonic()
                        is_locked = getattr(error, "sqlite_errorcode", 0) & 0xFF == dbapi2.SQLITE_BUSY
                        if not is_locked or left <= 0:
                            raise
                        time.sleep(min(left, _DELAYS[min(tries, len(_DELAYS) - 1)]))
                        tries += 1
            finally:
                self.__give_lock()

        def rollback(self):
            self._check_thread()
            super().rollback()
            self.__give_lock()

        def close(self):
            self._check_thread()
            super().close()
            _open_connections.discard(self)
            self.__lock.give()

        def __give_lock(self):
            """A transaction keeps it."""
            if self.__lock.is_held and not self.in_transaction:
                self.__lock.give()

    names = (
        "create_function", "create_aggregate", "create_window_function", "create_collation", "set_authorizer", "setlimit",
        "getlimit", "set_progress_handler", "set_trace_callback", "iterdump", "backup", "blobopen", "serialize", "deserialize",
        "__enter__", "__call__",
    )
    _check_before(Connection, dbapi2.Connection, names)
    return _named(Connection)


class _DatabaseLock:
    """Of a database in a file, among the processes of the program; where there is one process, nothing."""

    _owners = itertools.count(1)

    def __init__(self, path):
        self.is_held = False
        self._lock = None if path is None else files.Lock(f"sqlite {path}", next(self._owners))

    def take(self, seconds):
        if self._lock is not None and not self.is_held and _is_shared():
            self.is_held = self._lock.take(True, seconds)
            return self.is_held
        return True

    def give(self):
        if self.is_held:
            self.is_held = False
            self._lock.give()

    __del__ = give


_NO_LOCK = _DatabaseLock(None)


def _is_shared():
    return host.files is not None and host.files.isShared


def _without_wal(sql):
    return _INTO_WAL.sub(r"\1", sql) if isinstance(sql, str) and _is_shared() else sql


def _has_write_ahead_log(path):
    """As the head of the file says; https://www.sqlite.org/fileformat2.html#file_format_version_numbers."""
    try:
        with open(path or "", "rb") as file:
            return file.read(_WAL_VERSION_AT + 1)[_WAL_VERSION_AT:] == b"\2"
    except OSError:
        return False


def _leave_write_ahead_logs():
    """What a process does with its log the others would not see."""
    for connection in list(_open_connections):
        connection._leave_write_ahead_log()


def _path_of(database, is_uri):
    """None for a database that is in no file."""
    name = os.fsdecode(database)
    if is_uri and name.startswith("file:"):
        name, _, query = name.removeprefix("file:").partition("?")
        if "mode=memory" in query:
            return None
    return None if name in ("", ":memory:") else os.path.realpath(name)


def _locked(dbapi2):
    error = dbapi2.OperationalError("database is locked")
    error.sqlite_errorcode, error.sqlite_errorname = dbapi2.SQLITE_BUSY, "SQLITE_BUSY"
    return error


def _check_before(cls, base, names):
    for name in names:
        inherited = getattr(base, name, None)
        if inherited is not None:
            setattr(cls, name, _checking(inherited))


def _checking(inherited):
    def checked(self, *args, **kwargs):
        self._check_thread()
        return inherited(self, *args, **kwargs)

    checked.__name__ = inherited.__name__
    checked.__doc__ = inherited.__doc__
    return checked


def _named(cls):
    cls.__module__ = "sqlite3"
    cls.__qualname__ = cls.__name__
    return cls
