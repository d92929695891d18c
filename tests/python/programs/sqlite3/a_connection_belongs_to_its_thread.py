"""A connection and its cursors are refused to another thread, unless the program has said that it takes care itself."""
# covers: sqlite3.connect, sqlite3.Connection, sqlite3.Cursor
# python: 3.11

import sqlite3
import threading


def refused(use):
    outcome = []

    def try_it():
        try:
            use()
        except sqlite3.ProgrammingError as error:
            outcome.append(str(error))
        else:
            outcome.append(None)

    thread = threading.Thread(target=try_it)
    thread.start()
    thread.join()
    return outcome[0]


connection = sqlite3.connect(":memory:")
cursor = connection.execute("select 1 union select 2")
for use in (
    lambda: connection.execute("select 1"),
    connection.cursor,
    connection.commit,
    connection.rollback,
    connection.close,
    lambda: connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH),
    cursor.fetchone,
    cursor.fetchall,
    lambda: next(cursor),
    lambda: cursor.execute("select 1"),
):
    message = refused(use)
    assert message is not None and message.startswith("SQLite objects created in a thread can only be used"), message
    assert f"thread id {threading.get_ident()} and" in message
assert connection.execute("select 1").fetchone() == (1,)

shared = sqlite3.connect(":memory:", check_same_thread=False)
assert refused(lambda: shared.execute("select 1").fetchall()) is None
with shared:
    shared.execute("create table numbers (number)")
    shared.executemany("insert into numbers values (?)", ((number,) for number in range(3)))
assert shared.execute("select sum(number) from numbers").fetchone() == (3,)
assert isinstance(shared, sqlite3.Connection) and isinstance(cursor, sqlite3.Cursor)

unmade = sqlite3.Connection.__new__(sqlite3.Connection)
for use in (unmade.cursor, unmade.commit, unmade.close, lambda: unmade.execute("select 1")):
    try:
        use()
    except sqlite3.ProgrammingError as error:
        assert str(error) == "Base Connection.__init__ not called.", error
    else:
        raise AssertionError("there is no connection yet")
print("ok")
