"""Whoever waits until something is entered goes on when it is, and at its end; what else is ready comes first."""
# covers: select.select, select.poll, selectors.DefaultSelector
# python: 3.11
# stdin: "first\nsecond\n"
# stdout: .*ok\n

import os
import select
import selectors
import sys

reader, writer = os.pipe()
os.write(writer, b"x")
watching = selectors.DefaultSelector()
watching.register(reader, selectors.EVENT_READ, "pipe")
assert [key.data for key, _ in watching.select()][:1] == ["pipe"]
os.read(reader, 1)

watching.register(sys.stdin, selectors.EVENT_READ, "terminal")
[(key, events)] = watching.select()
assert (key.data, key.fd, events) == ("terminal", 0, selectors.EVENT_READ)
watching.close()

entered = b""
while True:
    readable, writable, failed = select.select([sys.stdin], [], [])
    assert (readable, writable, failed) == ([sys.stdin], [], [])
    polled = select.poll()
    polled.register(0, select.POLLIN)
    [(number, events)] = polled.poll()
    assert number == 0 and events & (select.POLLIN | select.POLLHUP)
    chunk = os.read(0, 100)
    if not chunk:
        break
    entered += chunk
assert entered == b"first\nsecond\n"

print("ok")
