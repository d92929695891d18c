"""`open` and `os.fdopen` of the ends of a pipe: text, lines, buffers, and raw."""
# covers: os.fdopen
# python: 3.11

import io
import os
import threading

reader, writer = os.pipe()


def write():
    with os.fdopen(writer, "w", encoding="utf-8") as file:
        assert not file.seekable() and file.writable() and not file.readable() and not file.isatty()
        file.write("первая\nsecond\n")
        file.flush()
        file.write("third")


thread = threading.Thread(target=write)
thread.start()
with open(reader, encoding="utf-8") as file:
    assert file.fileno() == reader and file.name == reader
    assert isinstance(file.buffer, io.BufferedReader) and isinstance(file.buffer.raw, io.FileIO)
    assert list(file) == ["первая\n", "second\n", "third"]
thread.join()
assert file.closed

reader, writer = os.pipe()
with open(writer, "wb", buffering=0) as raw, open(reader, "rb") as buffered:
    assert isinstance(raw, io.FileIO) and raw.write(b"abcdef") == 6
    assert buffered.peek(2)[:2] == b"ab" and buffered.read(3) == b"abc"
    raw.close()
    assert buffered.read1(10) == b"def" and buffered.read() == b""

reader, writer = os.pipe()
with io.FileIO(writer, "w") as raw, io.FileIO(reader, closefd=False) as other:
    raw.write(b"raw")
    target = bytearray(5)
    assert other.readinto(target) == 3 and target == b"raw\0\0"
assert os.read(reader, 1) == b""
try:
    open(reader, "r+")
except io.UnsupportedOperation as error:
    assert "not seekable" in str(error), error
print("ok")
