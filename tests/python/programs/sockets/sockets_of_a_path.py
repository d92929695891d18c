"""Sockets of one machine are found by a path, which stays until it is taken away."""
# covers: socket.AF_UNIX, socket.socketpair
# python: 3.11

import os
import socket
import tempfile

path = os.path.join(tempfile.mkdtemp(), "here.sock")
with socket.socket(socket.AF_UNIX) as client:
    try:
        client.connect(path)
    except FileNotFoundError:
        pass
    else:
        raise AssertionError("nothing is there")
server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
server.bind(path)
assert os.path.exists(path) and server.getsockname() == path
server.listen()
with socket.socket(socket.AF_UNIX) as client:
    client.connect(path)
    accepted, address = server.accept()
    assert address == "" and client.getpeername() == path
    client.sendall(b"hello")
    assert accepted.recv(10) == b"hello"
    accepted.close()
with socket.socket(socket.AF_UNIX) as second:
    try:
        second.bind(path)
    except OSError as error:
        assert error.strerror == "Address already in use"
    else:
        raise AssertionError("it is in use")
server.close()
with socket.socket(socket.AF_UNIX) as client:
    try:
        client.connect(path)
    except ConnectionRefusedError:
        pass
    else:
        raise AssertionError("nobody listens any more")
os.unlink(path)
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as post:
    post.bind(path)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"a letter", path)
    assert post.recvfrom(20)[0] == b"a letter"
os.unlink(path)
print("ok")
