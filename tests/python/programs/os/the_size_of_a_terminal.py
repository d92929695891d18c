"""COLUMNS and LINES say how large a terminal is; without them the streams are asked."""
# covers: os.get_terminal_size, os.isatty
# python: 3.11

import os
import shutil
import sys
import tempfile

os.environ["COLUMNS"], os.environ["LINES"] = "123", "45"
assert shutil.get_terminal_size() == (123, 45)
with tempfile.TemporaryFile() as file:
    assert not os.isatty(file.fileno())
    try:
        os.get_terminal_size(file.fileno())
    except OSError:
        pass
    else:
        raise AssertionError("a file has no size in columns")
for stream in (sys.stdin, sys.stdout, sys.stderr):
    assert stream.isatty() == os.isatty(stream.fileno())
if os.isatty(1):
    assert os.get_terminal_size() == os.get_terminal_size(sys.stdout.fileno())
    assert os.get_terminal_size().columns >= 20
del os.environ["COLUMNS"], os.environ["LINES"]
size = shutil.get_terminal_size((99, 33))
assert size == (os.get_terminal_size() if os.isatty(1) else (99, 33))
print("ok")
