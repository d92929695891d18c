"""A temporary file that has no name is locked as any other, by each opening for itself."""
# covers: fcntl.flock, fcntl.lockf
# python: 3.11

import fcntl
import os
import subprocess
import sys
import tempfile

TRY = """
import fcntl, sys
try:
    fcntl.lockf(0, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    print("locked")
else:
    print("free")
"""


def try_in_child(file):
    run = subprocess.run([sys.executable, "-c", TRY], stdin=file, capture_output=True, check=True, text=True)
    return run.stdout.strip()


with tempfile.TemporaryFile() as first, tempfile.TemporaryFile() as second:
    for file in (first, second):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(os.dup(file.fileno()), fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(file, fcntl.LOCK_UN)
    fcntl.lockf(first, fcntl.LOCK_EX)
    assert try_in_child(first) == "locked"
    assert try_in_child(second) == "free"
    fcntl.lockf(first, fcntl.LOCK_UN)
    assert try_in_child(first) == "free"
print("ok")
