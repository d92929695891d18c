"""Connections wait to be accepted, and are complete before: what was sent is there."""
# covers: socket.socket
# python: 3.11

import socket

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen(5)
clients = [socket.create_connection(server.getsockname()) for _ in range(5)]
for index, client in enumerate(clients):
    client.sendall(b"client %d" % index)
seen = []
for _ in clients:
    accepted, address = server.accept()
    with accepted:
        seen.append((accepted.recv(100), address[1]))
assert seen == [(b"client %d" % index, client.getsockname()[1]) for index, client in enumerate(clients)], seen
for client in clients:
    client.close()
server.close()
print("ok")
