"""Who has said all it has to say can still listen, and each side is closed by itself."""
# covers: socket.socket, socket.SHUT_WR
# python: 3.11

import errno
import socket

with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
    accepted, _ = server.accept()
    with accepted:
        client.sendall(b"question")
        client.shutdown(socket.SHUT_WR)
        try:
            client.send(b"more")
        except BrokenPipeError as error:
            assert error.errno == errno.EPIPE
        else:
            raise AssertionError("it was shut")
        question = b"".join(iter(lambda: accepted.recv(3), b""))
        assert question == b"question", question
        assert accepted.recv(10) == b""
        accepted.sendall(b"answer to " + question)
    assert b"".join(iter(lambda: client.recv(4), b"")) == b"answer to question"
print("ok")
