"""Who reads comes to the end when all descriptors that write are closed, duplicates included."""
# covers: os.dup, os.close
# python: 3.11

import os

reader, writer = os.pipe()
again = os.dup(writer)
os.write(writer, b"one ")
os.close(writer)
os.write(again, b"two")
os.close(again)
assert os.read(reader, 100) == b"one two"
assert os.read(reader, 100) == b""
for closed in (writer, again):
    try:
        os.write(closed, b"x")
    except OSError as error:
        assert str(error).endswith("Bad file descriptor"), error
    else:
        raise AssertionError("it is open")
print("ok")
