"""Processes share a socket that listens, and one can be handed to another: several workers, one port."""
# covers: multiprocessing.Process, socket.create_server, multiprocessing.Pipe
# python: 3.11

import multiprocessing
import os
import socket


def work(server):
    connection, _ = server.accept()
    with connection:
        connection.sendall(str(os.getpid()).encode())


def answer(pipe):
    connection = pipe.recv()
    with connection:
        connection.sendall(connection.recv(100).upper())


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        workers = [multiprocessing.Process(target=work, args=(server,)) for _ in range(2)]
        for worker in workers:
            worker.start()
        seen = set()
        for _ in workers:
            with socket.create_connection(address) as client:
                seen.add(int(client.recv(100)))
        assert seen == {worker.pid for worker in workers}, seen
        for worker in workers:
            worker.join()

    here, there = multiprocessing.Pipe()
    child = multiprocessing.Process(target=answer, args=(there,))
    child.start()
    one, other = socket.socketpair()
    here.send(other)
    other.close()
    one.sendall(b"by hand")
    assert one.recv(100) == b"BY HAND"
    assert one.recv(100) == b""
    one.close()
    child.join()
    print("ok")
