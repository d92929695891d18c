"""What is typed is read by descriptor, by `input` and by `sys.stdin`: each goes on where another has stopped."""
# covers: os.read, os.dup
# python: 3.11
# stdin: "abcd\nsecond\nthird\nfourth\n"
# stdout: .*ok\n

import os
import sys

again = os.dup(0)
if os.isatty(0):
    assert os.read(0, 2) == b"ab"
    assert os.read(again, 100) == b"cd\n"
    assert input("") == "second"
else:
    # Natively a test's input is no terminal, and comes all at once.
    assert os.read(0, 2) == b"ab"
    assert os.read(again, 10) == b"cd\nsecond\n"
assert sys.stdin.fileno() == 0 and sys.stdin.buffer.raw.fileno() == 0
assert sys.stdin.readline() == "third\n"
assert sys.stdin.buffer.peek() in (b"", b"fourth\n") or not os.isatty(0)
assert sys.stdin.read() == "fourth\n"
assert sys.stdin.readline() == ""
print("ok")
