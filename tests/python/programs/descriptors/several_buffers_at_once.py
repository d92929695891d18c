"""`readv` and `writev` gather and scatter the bytes of several buffers."""
# covers: os.readv, os.writev, os.closerange
# python: 3.11

import os

reader, writer = os.pipe()
assert os.writev(writer, [b"one", bytearray(b" two"), memoryview(b" three")]) == 13
first, second = bytearray(5), bytearray(20)
assert os.readv(reader, [first, second]) == 13
assert (first, second[:8]) == (b"one t", b"wo three")
os.closerange(reader, writer + 1)
for number in (reader, writer):
    try:
        os.fstat(number)
    except OSError:
        continue
    raise AssertionError("it is open")
print("ok")
