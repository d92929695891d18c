"""While one process is in a transaction another that writes is refused after its time, and gets in when it is over."""
# covers: sqlite3.connect, sqlite3.OperationalError
# python: 3.11

import multiprocessing as mp
import os
import sqlite3


def hold(path, line):
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO rows VALUES (1)")
    line.send("held")
    line.recv()
    connection.rollback()
    connection.close()
    line.send("done")


if __name__ == "__main__":
    path = os.path.abspath("rows.db")
    connection = sqlite3.connect(path, timeout=0.05)
    connection.execute("CREATE TABLE rows (number INTEGER)")
    own, line = mp.Pipe()
    child = mp.Process(target=hold, args=(path, line))
    child.start()
    own.recv()
    try:
        with connection:
            connection.execute("INSERT INTO rows VALUES (2)")
        raise AssertionError("it was not locked")
    except sqlite3.OperationalError as error:
        assert str(error) == "database is locked", error
    own.send("end")
    own.recv()
    with connection:
        connection.execute("INSERT INTO rows VALUES (3)")
    assert connection.execute("SELECT number FROM rows").fetchall() == [(3,)]
    child.join()
    print("ok")
