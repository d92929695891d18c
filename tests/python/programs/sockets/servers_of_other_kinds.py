"""Servers of socketserver on a path, of datagrams, in threads, and with handlers of one's own."""
# covers: socketserver.BaseServer, socketserver.BaseRequestHandler, socketserver.ThreadingMixIn, socketserver.ThreadingUDPServer, socketserver.UnixStreamServer, socketserver.UnixDatagramServer, socketserver.ThreadingUnixStreamServer, socketserver.ThreadingUnixDatagramServer
# python: 3.11

import os
import socket
import socketserver
import tempfile
import threading

folder = tempfile.mkdtemp()
heard = []


class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(self.request.recv(100).upper())


class Note(socketserver.BaseRequestHandler):
    def handle(self):
        data, own = self.request
        assert own.fileno() == self.server.fileno()
        heard.append(data)
        noted.set()


class OwnServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    def verify_request(self, request, client_address):
        return request.recv(1) == b"!"


def served(server, ask):
    assert isinstance(server, socketserver.BaseServer)
    with server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        try:
            return ask(server.server_address)
        finally:
            server.shutdown()
            serving.join()


def ask_by(path):
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(path)
        client.sendall(b"!hello" if "own" in path else b"hello")
        return client.recv(100)


def note(family):
    def tell(address):
        with socket.socket(family, socket.SOCK_DGRAM) as client:
            client.sendto(b"noted", address)
            return noted.wait(60)

    return tell


for index, kind in enumerate((socketserver.UnixStreamServer, socketserver.ThreadingUnixStreamServer)):
    assert served(kind(os.path.join(folder, f"s{index}"), Upper), ask_by) == b"HELLO"
assert served(OwnServer(os.path.join(folder, "own"), Upper), ask_by) == b"HELLO"
for kind, address in (
    (socketserver.ThreadingUDPServer, ("127.0.0.1", 0)),
    (socketserver.UnixDatagramServer, os.path.join(folder, "d1")),
    (socketserver.ThreadingUnixDatagramServer, os.path.join(folder, "d2")),
):
    noted = threading.Event()
    assert served(kind(address, Note), note(kind.address_family))
assert heard == [b"noted"] * 3
print("ok")
