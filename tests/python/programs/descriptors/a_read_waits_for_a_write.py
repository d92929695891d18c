"""A thread that reads an empty pipe waits, and the others run."""
# covers: os.pipe, os.read, os.write
# python: 3.11

import os
import threading

reader, writer = os.pipe()
order = []


def read():
    order.append("reading")
    order.append(os.read(reader, 100))


thread = threading.Thread(target=read)
thread.start()
while not order:
    pass
order.append("writing")
assert os.write(writer, b"late") == 4
thread.join()
assert order == ["reading", "writing", b"late"], order
print("ok")
