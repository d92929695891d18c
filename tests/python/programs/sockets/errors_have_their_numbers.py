"""What a socket refuses it refuses by the error that the system has for it."""
# covers: socket.socket, socket.SOCK_STREAM, socket.SOCK_DGRAM
# python: 3.11

import errno
import socket


def error_of(function, *args):
    try:
        function(*args)
    except OSError as error:
        return errno.errorcode[error.errno]
    return None


with socket.socket() as fresh:
    assert error_of(fresh.recv, 1) == "ENOTCONN"
    assert error_of(fresh.getpeername) == "ENOTCONN"
    assert error_of(fresh.shutdown, socket.SHUT_RDWR) == "ENOTCONN"
    assert error_of(fresh.send, b"x") == "EPIPE"
    assert error_of(fresh.accept) == "EINVAL"
    fresh.bind(("127.0.0.1", 0))
    assert error_of(fresh.bind, ("127.0.0.1", 0)) == "EINVAL"

with socket.create_server(("127.0.0.1", 0)) as server:
    address = server.getsockname()
    with socket.socket() as second:
        assert error_of(second.bind, address) == "EADDRINUSE"
    with socket.create_connection(address) as client:
        assert error_of(client.connect, address) == "EISCONN"
    assert error_of(server.recv, 1) == "ENOTCONN"

with socket.socket() as client:
    assert error_of(client.connect, address) == "ECONNREFUSED"
    assert client.connect_ex(address) == errno.ECONNREFUSED
    try:
        client.connect(address)
    except ConnectionRefusedError as error:
        assert error.strerror == "Connection refused"

with socket.socket(type=socket.SOCK_DGRAM) as datagrams:
    assert error_of(datagrams.send, b"x") == "EDESTADDRREQ"
    assert error_of(datagrams.sendto, b"x" * 65_508, ("127.0.0.1", 9)) == "EMSGSIZE"
    assert error_of(datagrams.listen) == errno.errorcode[errno.EOPNOTSUPP]

closed = socket.socket()
closed.close()
assert closed.fileno() == -1 and error_of(closed.recv, 1) == "EBADF"
for address, kind in (("nowhere", TypeError), (("127.0.0.1", 70_000), OverflowError), (("127.0.0.1", "80"), TypeError)):
    with socket.socket() as fresh:
        try:
            fresh.bind(address)
        except kind:
            pass
        else:
            raise AssertionError(address)
print("ok")
