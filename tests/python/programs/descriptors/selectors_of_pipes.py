"""A selector serves several pipes that threads write to, each to its end."""
# covers: selectors.DefaultSelector, os.pipe
# python: 3.11

import os
import selectors
import threading


def write(name, descriptor):
    for i in range(20):
        os.write(descriptor, f"{name}{i} ".encode())
    os.close(descriptor)


received = {}
with selectors.DefaultSelector() as selector:
    for name in "abc":
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        selector.register(reader, selectors.EVENT_READ, name)
        threading.Thread(target=write, args=(name, writer)).start()
    while selector.get_map():
        for key, events in selector.select():
            assert events == selectors.EVENT_READ
            data = os.read(key.fd, 7)
            received[key.data] = received.get(key.data, b"") + data
            if not data:
                selector.unregister(key.fd)
                os.close(key.fd)
assert received == {name: b"".join(f"{name}{i} ".encode() for i in range(20)) for name in "abc"}, received
print("ok")
