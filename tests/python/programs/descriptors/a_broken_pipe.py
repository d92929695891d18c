"""Who writes to a pipe that nobody can read finds it broken, also when it breaks while they wait."""
# covers: os.write
# python: 3.11

import os
import threading

reader, writer = os.pipe()
os.write(writer, bytes(65_536))
seen = []


def write():
    try:
        os.write(writer, b"x")
    except BrokenPipeError as error:
        seen.append(type(error))


thread = threading.Thread(target=write)
thread.start()
os.read(reader, 10)
assert not seen
os.close(reader)
thread.join()
write()
assert seen == [BrokenPipeError] * 2
print("ok")
