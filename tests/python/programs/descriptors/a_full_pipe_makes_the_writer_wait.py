"""A pipe holds 64 KiB; who writes more waits until it is read, and loses nothing."""
# covers: os.pipe, os.write, os.set_blocking
# python: 3.11

import os
import threading

reader, writer = os.pipe()
os.set_blocking(writer, False)
assert os.write(writer, bytes(100_000)) == 65_536
try:
    os.write(writer, b"x")
except BlockingIOError:
    pass
else:
    raise AssertionError("there was room")
os.set_blocking(writer, True)
written = []
thread = threading.Thread(target=lambda: written.append(os.write(writer, b"y" * 200_000)))
thread.start()
left = 65_536 + 200_000
first = os.read(reader, 1000)
assert not written
left -= len(first)
while left:
    left -= len(os.read(reader, 70_000))
thread.join()
assert written == [200_000]
print("ok")
