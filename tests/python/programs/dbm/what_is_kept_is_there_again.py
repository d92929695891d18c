"""`dbm` keeps bytes by bytes, and `shelve` objects by names, in files that are found again by whoever opens them."""
# covers: dbm.open, dbm.whichdb, dbm.error
# python: 3.13

import dbm
import os
import shelve
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "kept")


def fails(error, do, *args):
    try:
        do(*args)
    except error:
        return
    raise AssertionError("it did not fail")


assert dbm.whichdb(path) is None
for flag in "rw":
    fails(dbm.error, dbm.open, path, flag)
fails(ValueError, dbm.open, path, "cx?")

with dbm.open(path, "c") as database:
    database["one"] = "1"
    database[b"two"] = b"2"
    database["один"] = "\0"
    database["one"] = "first"
    assert database["one"] == database[b"one"] == b"first" and len(database) == 3
    assert "two" in database and b"three" not in database and database.get("three", 3) == 3
    assert sorted(database.keys()) == sorted([b"one", b"two", "один".encode()])
    del database["two"]
    fails(KeyError, database.__getitem__, "two")
    fails(KeyError, database.__delitem__, "two")
    assert database.setdefault("four", b"4") == b"4"
fails(dbm.error, database.__getitem__, "one")

assert dbm.whichdb(path).startswith("dbm.")
with dbm.open(path) as database:
    assert {key: database[key] for key in database.keys()} == {b"one": b"first", "один".encode(): b"\0", b"four": b"4"}
    fails(dbm.error, database.__setitem__, "five", "5")
with dbm.open(path, "n") as database:
    assert database.keys() == []

# Another process finds what a shelf has.
with shelve.open(path, writeback=True) as shelf:
    shelf["list"] = [1, {2: 3}]
    shelf["list"].append("more")
code = "import shelve, sys; shelf = shelve.open(sys.argv[1]); shelf['sum'] = len(shelf['list']); shelf.close()"
subprocess.run([sys.executable, "-c", code, path], check=True)
with shelve.open(path, "r") as shelf:
    assert dict(shelf) == {"list": [1, {2: 3}, "more"], "sum": 3}

with open(os.path.join(folder, "none"), "w") as file:
    file.write("this is no database")
assert dbm.whichdb(os.path.join(folder, "none")) == ""
fails(dbm.error, dbm.open, os.path.join(folder, "none"))
print("ok")
