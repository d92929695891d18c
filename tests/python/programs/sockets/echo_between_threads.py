"""A server in a thread answers several clients, each by a connection and a thread of its own."""
# covers: socket.socket, socket.create_connection, socket.create_server
# python: 3.11

import socket
import threading


def answer(connection):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data.upper())


def serve(server):
    for _ in range(3):
        connection, address = server.accept()
        assert address[0] == "127.0.0.1" and connection.getpeername() == address
        threading.Thread(target=answer, args=(connection,)).start()


answers = {}


def ask(name, address):
    with socket.create_connection(address) as client:
        client.sendall(name.encode())
        first = client.recv(1024)
        client.sendall(b"again")
        answers[name] = first, client.recv(1024)


with socket.create_server(("127.0.0.1", 0)) as server:
    serving = threading.Thread(target=serve, args=(server,))
    serving.start()
    clients = [threading.Thread(target=ask, args=(name, server.getsockname())) for name in ("ann", "bob", "cyd")]
    for client in clients:
        client.start()
    for thread in (*clients, serving):
        thread.join()

assert answers == {name: (name.upper().encode(), b"AGAIN") for name in ("ann", "bob", "cyd")}, answers
print("ok")
