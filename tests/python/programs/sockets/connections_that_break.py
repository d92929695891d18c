"""Who closes without having read all breaks the connection off; who sends to nobody hears so the second time."""
# covers: socket.socket
# python: 3.11

import socket
import struct
import time


def connected(server):
    client = socket.create_connection(server.getsockname())
    return client, server.accept()[0]


def until_it_fails(function):
    for _ in range(100):
        try:
            function()
        except OSError as error:
            return type(error)
        time.sleep(0.01)
    return None


with socket.create_server(("127.0.0.1", 0)) as server:
    client, accepted = connected(server)
    accepted.close()
    assert client.recv(1) == b"" and client.recv(1) == b""
    assert until_it_fails(lambda: client.send(b"x")) in (BrokenPipeError, ConnectionResetError)
    client.close()

    client, accepted = connected(server)
    client.sendall(b"unread")
    assert accepted.recv(1, socket.MSG_PEEK) == b"u"
    accepted.close()
    try:
        client.recv(1)
    except ConnectionResetError:
        pass
    else:
        raise AssertionError("it was broken off")
    client.close()

    client, accepted = connected(server)
    accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    accepted.close()
    try:
        client.recv(1)
    except ConnectionResetError:
        pass
    else:
        raise AssertionError("it was broken off")
    client.close()
print("ok")
