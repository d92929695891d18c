"""Descriptors 1 and 2 are the program's streams; what is written to them stands where it was written."""
# covers: os.write
# python: 3.11
# stdout: one\ntwo\nthree ё\nok\n
# stderr: five\n

import os
import sys

assert (sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno()) == (0, 1, 2)
print("one", flush=True)
os.write(1, b"two\n")
print("three", end=" ", flush=True)
letter = "ё\n".encode()
os.write(1, letter[:1])
os.write(1, letter[1:])
print("ok", flush=True)
os.write(sys.stderr.fileno(), b"five\n")
