"""A socket waits for ever, for so long or not at all, as it was told."""
# covers: socket.socket, socket.timeout, socket.setdefaulttimeout, socket.socketpair
# python: 3.11

import socket
import threading
from time import monotonic

one, other = socket.socketpair()
with one, other:
    assert one.gettimeout() is None and one.getblocking()
    one.settimeout(0.05)
    begun = monotonic()
    try:
        one.recv(1)
    except TimeoutError as error:
        assert str(error) == "timed out" and error.errno is None
    else:
        raise AssertionError("nobody sent anything")
    assert monotonic() - begun >= 0.05
    one.setblocking(False)
    assert one.gettimeout() == 0.0 and not one.getblocking()
    try:
        one.recv(1)
    except BlockingIOError:
        pass
    else:
        raise AssertionError("nobody sent anything")
    one.settimeout(10)
    threading.Timer(0.05, other.sendall, (b"late",)).start()
    assert one.recv(10) == b"late"

with socket.socket() as server:
    server.bind(("127.0.0.1", 0))
    server.listen()
    server.settimeout(0.01)
    try:
        server.accept()
    except TimeoutError:
        pass
    else:
        raise AssertionError("nobody came")

socket.setdefaulttimeout(3)
with socket.socket() as fresh:
    assert fresh.gettimeout() == 3.0
socket.setdefaulttimeout(None)
for wrong, kind in ((-1, ValueError), (float("nan"), ValueError), ("1", TypeError)):
    with socket.socket() as fresh:
        try:
            fresh.settimeout(wrong)
        except kind:
            pass
        else:
            raise AssertionError(wrong)
print("ok")
