"""Addresses and numbers are translated, and defaults kept, without any socket."""
# covers: socket.htonl, socket.htons, socket.ntohl, socket.ntohs, socket.inet_aton, socket.inet_ntoa, socket.inet_pton, socket.inet_ntop, socket.getdefaulttimeout, socket.setdefaulttimeout, socket.gethostname, socket.gaierror, socket.timeout, socket.AF_INET
# python: 3.11

import socket

assert socket.ntohl(socket.htonl(0x12345678)) == 0x12345678 and socket.ntohs(socket.htons(80)) == 80
assert socket.inet_aton("127.0.0.1") == b"\x7f\0\0\1" and socket.inet_ntoa(b"\x7f\0\0\1") == "127.0.0.1"
assert socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, "::1")) == "::1"
assert socket.getdefaulttimeout() is None
socket.setdefaulttimeout(5)
assert socket.getdefaulttimeout() == 5.0
socket.setdefaulttimeout(None)
assert isinstance(socket.gethostname(), str) and socket.gethostname()
assert issubclass(socket.gaierror, OSError) and socket.timeout is TimeoutError
assert isinstance(socket.AF_INET, socket.AddressFamily) and isinstance(socket.SOCK_STREAM, socket.SocketKind)
print("ok")
