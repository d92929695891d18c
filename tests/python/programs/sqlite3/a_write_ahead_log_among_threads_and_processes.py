"""A database with a write-ahead log keeps what threads and then processes write to it, whatever becomes of the log."""
# covers: sqlite3.connect, multiprocessing.Process
# python: 3.11

import multiprocessing as mp
import os
import sqlite3
import threading

ROWS = 25


def insert(path, name):
    connection = sqlite3.connect(path, timeout=100)
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    assert mode in ("wal", "delete"), mode
    for number in range(ROWS):
        with connection:
            connection.execute("INSERT INTO rows VALUES (?, ?)", (name, number))
    connection.close()


def count(path):
    connection = sqlite3.connect(path, timeout=100)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (number,) = connection.execute("SELECT count(*) FROM rows").fetchone()
    connection.close()
    return number


if __name__ == "__main__":
    path = os.path.abspath("logged.db")
    connection = sqlite3.connect(path, timeout=100)
    assert connection.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
    connection.execute("CREATE TABLE rows (name TEXT, number INTEGER)")
    connection.commit()

    # A reader who is in the middle of it keeps no writer waiting: that is what the log is for.
    connection.executemany("INSERT INTO rows VALUES (?, ?)", [("first", number) for number in range(ROWS)])
    connection.commit()
    reading = connection.execute("SELECT * FROM rows")
    assert reading.fetchone() == ("first", 0)
    thread = threading.Thread(target=insert, args=(path, "thread"))
    thread.start()
    thread.join()
    reading.close()
    assert count(path) == 2 * ROWS

    children = [mp.Process(target=insert, args=(path, name)) for name in "abc"]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert [child.exitcode for child in children] == [0, 0, 0]
    with connection:
        connection.execute("INSERT INTO rows VALUES ('last', 0)")
    connection.executescript("PRAGMA journal_mode = 'wal'; INSERT INTO rows VALUES ('script', 0);")
    connection.close()
    assert count(path) == 5 * ROWS + 2, count(path)
    assert sqlite3.threadsafety == 3
    print("ok")
