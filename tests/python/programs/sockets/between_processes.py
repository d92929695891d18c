"""A process serves, others are its clients; whose process ends, the connections of it end too."""
# covers: socket.create_server, socket.create_connection, multiprocessing.Process
# python: 3.11

import multiprocessing
import os
import socket


def serve(pipe):
    with socket.create_server(("127.0.0.1", 0)) as server:
        pipe.send(server.getsockname())
        for _ in range(2):
            connection, _ = server.accept()
            with connection:
                name = connection.recv(100)
                connection.sendall(name + b" was answered by %d" % os.getpid())
        # It ends with this one open.
        connection, _ = server.accept()
        connection.sendall(b"half of")
        assert connection.recv(1) == b"."
        os._exit(0)


def ask(address, name, queue):
    with socket.create_connection(address) as client:
        client.sendall(name.encode())
        queue.put(b"".join(iter(lambda: client.recv(100), b"")).decode())


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    server = multiprocessing.Process(target=serve, args=(there,))
    server.start()
    address = here.recv()
    queue = multiprocessing.Queue()
    clients = [multiprocessing.Process(target=ask, args=(address, name, queue)) for name in ("ann", "bob")]
    for client in clients:
        client.start()
    answers = sorted(queue.get() for _ in clients)
    assert answers == [f"{name} was answered by {server.pid}" for name in ("ann", "bob")], answers
    for client in clients:
        client.join()
    with socket.create_connection(address) as client:
        assert client.recv(7, socket.MSG_WAITALL) == b"half of"
        client.sendall(b".")
        assert client.recv(100) == b""
    server.join()
    assert server.exitcode == 0
    with socket.socket() as late:
        assert late.connect_ex(address) != 0
    print("ok")
