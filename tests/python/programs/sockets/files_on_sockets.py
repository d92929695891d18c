"""A connection can be read and written as a file, and given to another object."""
# covers: socket.socket, socket.dup, socket.fromfd, socket.socketpair
# python: 3.11

import socket

one, other = socket.socketpair()
with one, other:
    with one.makefile("rwb") as file:
        file.write(b"first line\nsecond line\n")
        file.flush()
    with other.makefile("r", encoding="utf-8") as lines:
        assert lines.readline() == "first line\n"
        assert lines.readline() == "second line\n"
    twin = other.dup()
    assert twin.fileno() != other.fileno() and twin.family == other.family
    number = one.detach()
    assert one.fileno() == -1
    again = socket.socket(fileno=number)
    assert (again.family, again.type) == (socket.AF_UNIX, socket.SOCK_STREAM)
    again.sendall(b"to the twin")
    assert twin.recv(20) == b"to the twin"
    other.close()
    again.sendall(b"still there")
    assert twin.recv(20) == b"still there"
    twin.close()
    try:
        again.send(b"x")
    except BrokenPipeError:
        pass
    else:
        raise AssertionError("both are closed")
    again.close()
print("ok")
