"""Servers of socketserver: one connection after another, and each in a thread of its own."""
# covers: socketserver.TCPServer, socketserver.ThreadingTCPServer, socketserver.StreamRequestHandler, socketserver.UDPServer, socketserver.DatagramRequestHandler
# python: 3.11

import socket
import socketserver
import threading

together = threading.Barrier(3)


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        if isinstance(self.server, socketserver.ThreadingMixIn):
            # All at once, or never.
            together.wait(60)
        self.wfile.write(self.rfile.readline().upper())


class Reverse(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


def ask(address, answers):
    with socket.create_connection(address) as client:
        client.sendall(b"hello\n")
        answers.append(client.recv(100))


for kind in (socketserver.TCPServer, socketserver.ThreadingTCPServer):
    with kind(("127.0.0.1", 0), Upper) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        answers = []
        clients = [threading.Thread(target=ask, args=(server.server_address, answers)) for _ in range(3)]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        server.shutdown()
        serving.join()
    assert answers == [b"HELLO\n"] * 3, answers

with socketserver.UDPServer(("127.0.0.1", 0), Reverse) as server:
    client = socket.socket(type=socket.SOCK_DGRAM)
    client.sendto(b"desserts", server.server_address)
    server.handle_request()
    assert client.recv(100) == b"stressed"
    client.close()
print("ok")
