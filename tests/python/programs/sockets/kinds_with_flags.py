"""SOCK_NONBLOCK makes a socket that does not wait; what is said of a descriptor is believed."""
# covers: socket.socket
# python: 3.11

import socket

NONBLOCK = getattr(socket, "SOCK_NONBLOCK", 0)

with socket.socket(socket.AF_INET, socket.SOCK_STREAM | NONBLOCK) as one:
    assert one.type == socket.SOCK_STREAM
    assert one.gettimeout() == (0.0 if NONBLOCK else None)
one = socket.socket()
number = one.detach()
with socket.socket(family=socket.AF_INET6, type=socket.SOCK_DGRAM, proto=23, fileno=number) as other:
    assert (other.family, other.type, other.proto) == (socket.AF_INET6, socket.SOCK_DGRAM, 23)
print("ok")
