"""What is printed goes where descriptor 1 leads: to a pipe, to a file, and back."""
# covers: os.dup, os.dup2, os.write
# python: 3.11
# stdout: before\nafter\nok\n

import os
import sys
import tempfile

print("before", flush=True)
saved = os.dup(1)
reader, writer = os.pipe()
os.dup2(writer, 1)
print("printed", flush=True)
os.write(1, b"written\n")
sys.stdout.buffer.write(b"buffered\n")
sys.stdout.flush()
with tempfile.TemporaryFile() as file:
    os.dup2(file.fileno(), 1)
    print("into the file", flush=True)
    os.dup2(saved, 1)
    file.seek(0)
    assert file.read() == b"into the file\n"
print("after", flush=True)
assert os.read(reader, 100) == b"printed\nwritten\nbuffered\n"
os.write(saved, b"ok\n")
