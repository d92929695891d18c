"""Files, pipes and sockets share their numbers: each gets the lowest that is free."""
# covers: os.open, os.dup, os.dup2, os.pipe
# python: 3.11

import os
import socket

first = os.open(os.devnull, os.O_RDONLY)
reader, writer = os.pipe()
assert (reader, writer) == (first + 1, first + 2)
os.close(reader)
with open(__file__) as file:
    assert file.fileno() == reader
    with socket.socket() as connection:
        assert connection.fileno() == first + 3
again = os.dup(writer)
assert again == reader
os.close(again)
reader, other = os.pipe()
assert (reader, other) == (first + 1, first + 3)
os.dup2(other, 40)
os.write(40, b"x")
assert os.read(reader, 1) == b"x"
assert os.dup(40) == first + 4
os.closerange(first, 50)
for number in (first, reader, writer, other, 40, first + 4):
    try:
        os.fstat(number)
    except OSError:
        continue
    raise AssertionError(f"{number} is open")
print("ok")
