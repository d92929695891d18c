"""Outcomes: 1 2"""
# Between the two statements another thread may run both of its own: a database has no lock between them.
import sqlite3
import threading

database = sqlite3.connect(":memory:", check_same_thread=False)
database.execute("CREATE TABLE counter (value)")
database.execute("INSERT INTO counter VALUES (0)")


def work():
    (value,) = database.execute("SELECT value FROM counter").fetchone()
    database.execute("UPDATE counter SET value = ?", (value + 1,))


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(database.execute("SELECT value FROM counter").fetchone()[0])
