"""A program that is not there, or no program, cannot be started, and the error says so in the system's words."""
# covers: subprocess.Popen, os.posix_spawn
# python: 3.11

import errno
import os
import subprocess
import sys


def fails(cls, number, name, *args, **kwargs):
    try:
        subprocess.run(*args, **kwargs)
    except OSError as error:
        assert type(error) is cls and (error.errno, error.filename) == (number, name), repr(error)
        assert error.strerror == os.strerror(number)
    else:
        raise AssertionError("it was started")


fails(FileNotFoundError, errno.ENOENT, "no-such-program", ["no-such-program", "x"])
fails(FileNotFoundError, errno.ENOENT, "./none", ["./none"])
fails(FileNotFoundError, errno.ENOENT, "/no/folder", ["true"], cwd="/no/folder")
with open("plain.txt", "w") as file:
    file.write("no program\n")
fails(PermissionError, errno.EACCES, "./plain.txt", ["./plain.txt"])
os.chmod("plain.txt", 0o755)
fails(OSError, errno.ENOEXEC, "./plain.txt", ["./plain.txt"])
os.remove("plain.txt")
try:
    os.posix_spawn("/no/such", ["such"], os.environ)
except FileNotFoundError as error:
    assert error.filename == "/no/such"
missing = subprocess.run([sys.executable, "no_such_file.py"], stderr=subprocess.PIPE, text=True)
assert missing.returncode == 2 and "can't open file" in missing.stderr, missing
print("ok")
