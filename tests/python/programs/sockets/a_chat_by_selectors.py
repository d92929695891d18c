"""One thread serves many connections: a selector tells which of them has something to say."""
# covers: selectors.DefaultSelector, selectors.EVENT_READ, selectors.SelectorKey
# python: 3.11

import selectors
import socket
import threading

NAMES = ["ann", "bob", "cyd"]


def serve(server, selector, everybody):
    connections = []
    while True:
        for key, events in selector.select():
            assert events == selectors.EVENT_READ
            if key.fileobj is server:
                connection, _ = server.accept()
                connection.setblocking(False)
                selector.register(connection, selectors.EVENT_READ, "client")
                connections.append(connection)
                if len(connections) == len(NAMES):
                    everybody.set()
                continue
            assert key.data == "client"
            data = key.fileobj.recv(1024)
            for other in connections:
                if data and other is not key.fileobj:
                    other.sendall(data)
            if not data:
                selector.unregister(key.fileobj)
                connections.remove(key.fileobj)
                key.fileobj.close()
                if not connections:
                    return


def talk(name, address, everybody, said):
    with socket.create_connection(address) as client, client.makefile("r") as lines:
        everybody.wait()
        client.sendall(f"{name} is here\n".encode())
        said[name] = sorted(lines.readline() for _ in range(len(NAMES) - 1))
        finished.wait()


finished = threading.Barrier(len(NAMES))
everybody, said = threading.Event(), {}
with socket.create_server(("127.0.0.1", 0)) as server, selectors.DefaultSelector() as selector:
    server.setblocking(False)
    selector.register(server, selectors.EVENT_READ)
    serving = threading.Thread(target=serve, args=(server, selector, everybody))
    clients = [
        threading.Thread(target=talk, args=(name, server.getsockname(), everybody, said)) for name in NAMES
    ]
    for thread in (serving, *clients):
        thread.start()
    for thread in (serving, *clients):
        thread.join()
for name in NAMES:
    assert said[name] == [f"{other} is here\n" for other in NAMES if other != name], said
print("ok")
