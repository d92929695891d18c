"""Rows that four processes insert into one database, each in a transaction of its own, are all there."""
# covers: sqlite3.connect, multiprocessing.Process
# python: 3.11

import multiprocessing as mp
import os
import sqlite3

ROWS = 25


def insert(path, name):
    connection = sqlite3.connect(path, timeout=100)
    for number in range(ROWS):
        with connection:
            connection.execute("INSERT INTO rows VALUES (?, ?)", (name, number))
    connection.close()


if __name__ == "__main__":
    path = os.path.abspath("rows.db")
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE rows (name TEXT, number INTEGER)")
    connection.commit()
    children = [mp.Process(target=insert, args=(path, name)) for name in "abcd"]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert connection.execute("SELECT count(*) FROM rows").fetchone() == (4 * ROWS,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    print("ok")
