"""Threads that read lines from one file object wait for each other, and each line comes to one of them."""
# covers: os.pipe, os.fdopen
# python: 3.11

import os
import threading

reader, writer = os.pipe()
lines = []
with os.fdopen(reader, "rb") as source:

    def read():
        while line := source.readline():
            lines.append(line)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for thread in readers:
        thread.start()
    with os.fdopen(writer, "wb") as target:

        def write(name):
            for i in range(50):
                target.write(f"{name} {i}\n".encode())
                target.flush()

        writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
        for thread in writers:
            thread.start()
        for thread in writers:
            thread.join()
    for thread in readers:
        thread.join()
assert sorted(lines) == sorted(f"{name} {i}\n".encode() for name in "ab" for i in range(50)), lines
print("ok")
