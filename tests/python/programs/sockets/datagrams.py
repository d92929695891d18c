"""Datagrams come whole, one by one, with the address of their sender; what is too long for its reader is cut."""
# covers: socket.socket, socket.SOCK_DGRAM, socket.AF_INET
# python: 3.11

import socket

with (
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server,
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client,
):
    server.bind(("127.0.0.1", 0))
    address = server.getsockname()
    assert client.sendto(b"first", address) == 5
    client.sendto(b"", address)
    client.sendto(b"0123456789", address)
    data, sender = server.recvfrom(100)
    assert data == b"first" and sender[0] == "127.0.0.1" and sender[1] == client.getsockname()[1]
    assert server.recv(100) == b""
    assert server.recv(4, socket.MSG_PEEK) == b"0123"
    assert server.recv(4) == b"0123"
    server.settimeout(0)
    try:
        server.recv(10)
    except BlockingIOError:
        pass
    else:
        raise AssertionError("the rest is gone")
    server.sendto(b"back", sender)
    assert client.recvfrom(10) == (b"back", address)

    client.connect(address)
    client.send(b"by the way")
    buffer = bytearray(20)
    size, sender = server.recvfrom_into(buffer)
    assert buffer[:size] == b"by the way" and sender == client.getsockname()
    with socket.socket(type=socket.SOCK_DGRAM) as stranger:
        stranger.sendto(b"unasked", client.getsockname())
    client.settimeout(0)
    try:
        client.recv(10)
    except BlockingIOError:
        pass
    else:
        raise AssertionError("a connected socket hears its peer alone")
print("ok")
