"""Numbers of interfaces and sockets, names of numbers."""
# covers: socket.SocketType, socket.close, socket.if_nameindex, socket.if_nametoindex, socket.if_indextoname, socket.gethostbyaddr
# python: 3.11

import socket

fresh = socket.socket()
assert isinstance(fresh, socket.SocketType) and "family=" in repr(fresh)
socket.close(fresh.detach())
try:
    socket.close(12345)
except OSError as error:
    assert "Bad file descriptor" in str(error)
else:
    raise AssertionError("nothing has this number")
index, name = socket.if_nameindex()[0]
assert name == "lo" and socket.if_nametoindex("lo") == index and socket.if_indextoname(index) == "lo"
try:
    socket.if_nametoindex("no-such-thing")
except OSError:
    pass
else:
    raise AssertionError("there is none")
assert socket.gethostbyaddr("127.0.0.1")[2] == ["127.0.0.1"]
print("ok")
