"""A socket that does not wait connects in the background: it can be written when it is connected, or has failed."""
# covers: socket.socket, select.select
# python: 3.11

import errno
import select
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    client = socket.socket()
    client.setblocking(False)
    assert client.connect_ex(server.getsockname()) in (0, errno.EINPROGRESS)
    readable, writable, _ = select.select([], [client], [])
    assert not readable and writable == [client]
    assert client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0
    assert select.select([server], [], [])[0] == [server]
    accepted, address = server.accept()
    assert address == client.getsockname()
    nobody = server.getsockname()
    client.close()
    accepted.close()

refused = socket.socket()
refused.setblocking(False)
code = refused.connect_ex(nobody)
if code == errno.EINPROGRESS:
    select.select([], [refused], [])
    code = refused.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
assert code == errno.ECONNREFUSED, errno.errorcode[code]
refused.close()
print("ok")
