"""Who finds the database locked waits while the other threads run; when its time is over, it is told so."""
# covers: sqlite3.connect
# python: 3.11

import os
import sqlite3
import tempfile
import threading

ROWS = 25
THREADS = 4

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, "rows.db")
with sqlite3.connect(path) as connection:
    connection.execute("create table rows (thread, number)")


def insert(thread):
    own = sqlite3.connect(path, timeout=60)
    for number in range(ROWS):
        with own:
            own.execute("insert into rows values (?, ?)", (thread, number))
    own.close()


threads = [threading.Thread(target=insert, args=(number,)) for number in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert connection.execute("select count(*) from rows").fetchone() == (ROWS * THREADS,)

connection.execute("begin exclusive")
hasty = sqlite3.connect(path, timeout=0.05)
try:
    hasty.execute("insert into rows values (0, 0)")
except sqlite3.OperationalError as error:
    assert str(error) == "database is locked"
else:
    raise AssertionError("a locked database was written to")

patient = sqlite3.connect(path, timeout=60, check_same_thread=False)
connection.rollback()
other = sqlite3.connect(path, check_same_thread=False)
other.execute("begin exclusive")
release = threading.Timer(0.1, other.commit)
release.start()
patient.execute("insert into rows values (0, 0)")
patient.commit()
release.join()
for one in (connection, hasty, patient, other):
    one.close()
folder.cleanup()
print("ok")
