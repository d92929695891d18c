"""Options are kept, and told as numbers or as bytes."""
# covers: socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.TCP_NODELAY
# python: 3.11

import socket
import struct

with socket.socket() as fresh:
    assert fresh.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) == 0
    fresh.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    assert fresh.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) != 0
    fresh.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    assert fresh.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
    fresh.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 50_000)
    assert fresh.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) >= 50_000
    assert fresh.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM
    fresh.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 5))
    assert struct.unpack("ii", fresh.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)) == (1, 5)
    assert fresh.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) == 0
    fresh.bind(("127.0.0.1", 0))
    fresh.listen()
    assert fresh.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) == 1
    # A port whose connections are still there may be taken again.
    port = fresh.getsockname()[1]
with socket.create_server(("127.0.0.1", port)) as again:
    assert again.getsockname()[1] == port
print("ok")
