"""Sockets refuse what the C code of CPython refuses, and with the same errors."""
# covers: socket.socket, socket.getaddrinfo, socket.getnameinfo, socket.if_indextoname
# python: 3.11

import errno
import socket


def refuses(kind, function, *args):
    try:
        function(*args)
    except kind as error:
        return error
    raise AssertionError(f"{function} takes {args}")


with socket.socket() as one:
    refuses(OverflowError, one.listen, 2**40)
    refuses(OverflowError, one.shutdown, 2**40)
    refuses(ValueError, one.recvmsg, -1)
    refuses(ValueError, one.recvmsg, 10, -1)
    refuses(TypeError, one.recvmsg_into, [b"read only"])
    refuses(TypeError, one.sendmsg, [b""], [object()])
    refuses(TypeError, one.sendmsg, [b""], [(0, 0, "text")])
    refuses(TypeError, one.sendmsg, [b""], [], 0, object())
    assert str(refuses(TypeError, one.sendto, "text", ("127.0.0.1", 1))) == "a bytes-like object is required, not 'str'"
refuses(OSError, one.setblocking, False)

unknown_protocol = 132
error = refuses(OSError, socket.socket, socket.AF_INET, socket.SOCK_DGRAM, unknown_protocol)
assert error.errno == errno.EPROTONOSUPPORT, error
refuses(TypeError, socket.getnameinfo, "127.0.0.1", 0)
refuses(OverflowError, socket.getnameinfo, ("::1", 0, 0xFFFFFFFF), 0)
refuses(UnicodeEncodeError, socket.getaddrinfo, "localhost", "\ud800")
refuses(OverflowError, socket.if_indextoname, -1)
refuses(OverflowError, socket.if_indextoname, 1 << 1000)
refuses(TypeError, socket.if_indextoname, "lo")
print("ok")
