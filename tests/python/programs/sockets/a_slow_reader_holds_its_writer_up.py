"""What nobody reads fills the connection; then whoever writes waits, until it is read."""
# covers: socket.socket, socket.socketpair
# python: 3.11

import socket
import threading

SIZE = 20_000_000
one, other = socket.socketpair()
done = threading.Event()


def write():
    one.sendall(bytes(SIZE))
    done.set()
    one.close()


with other:
    one.setblocking(False)
    sent = 0
    try:
        while True:
            sent += one.send(bytes(65_536))
    except BlockingIOError:
        pass
    assert 0 < sent < SIZE, sent
    one.setblocking(True)
    writer = threading.Thread(target=write)
    writer.start()
    assert not done.wait(0.05)
    read = 0
    while data := other.recv(1_000_000):
        read += len(data)
    assert read == sent + SIZE, read
    assert done.wait()
    writer.join()
print("ok")
