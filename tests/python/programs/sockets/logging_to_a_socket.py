"""Records of logging go through a socket to a server, which handles them."""
# covers: logging.handlers.SocketHandler, logging.handlers.DatagramHandler
# python: 3.11

import logging
import logging.handlers
import pickle
import socket
import socketserver
import struct
import threading

got, all_here = [], threading.Event()


class Receiver(socketserver.StreamRequestHandler):
    def handle(self):
        while head := self.rfile.read(4):
            (size,) = struct.unpack(">L", head)
            record = logging.makeLogRecord(pickle.loads(self.rfile.read(size)))
            got.append((record.levelname, record.getMessage()))
            if len(got) == 3:
                all_here.set()


with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Receiver) as server:
    threading.Thread(target=server.serve_forever).start()
    handler = logging.handlers.SocketHandler(*server.server_address)
    log = logging.getLogger("far")
    log.setLevel(logging.INFO)
    log.addHandler(handler)
    log.info("one %d", 1)
    log.debug("not this")
    log.warning("two")
    log.error("three")
    assert all_here.wait(60)
    handler.close()
    log.removeHandler(handler)
    server.shutdown()
assert got == [("INFO", "one 1"), ("WARNING", "two"), ("ERROR", "three")], got

with socket.socket(type=socket.SOCK_DGRAM) as receiver:
    receiver.bind(("127.0.0.1", 0))
    handler = logging.handlers.DatagramHandler(*receiver.getsockname())
    handler.emit(logging.makeLogRecord({"msg": "a datagram"}))
    assert pickle.loads(receiver.recv(5000)[4:])["msg"] == "a datagram"
    handler.close()
print("ok")
