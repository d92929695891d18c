"""Bytes go through a pipe as messages, large ones too."""
# covers: multiprocessing.connection.Connection.send_bytes, multiprocessing.connection.Connection.recv_bytes, multiprocessing.connection.Connection.recv_bytes_into
# python: 3.11

from multiprocessing import Pipe, Process

SIZE = 3_000_000


def send(connection):
    connection.send_bytes(b"small")
    connection.send_bytes(bytearray(b"0123456789"), 2, 3)
    connection.send_bytes(bytes(SIZE))
    connection.send({"data": b"x" * SIZE})
    connection.send_bytes(b"into")
    connection.send_bytes(b"")


if __name__ == "__main__":
    mine, theirs = Pipe(duplex=False)
    process = Process(target=send, args=(theirs,))
    process.start()
    assert mine.recv_bytes() == b"small"
    assert mine.recv_bytes() == b"234"
    assert mine.recv_bytes(SIZE) == bytes(SIZE)
    assert mine.recv() == {"data": b"x" * SIZE}
    room = bytearray(8)
    assert mine.recv_bytes_into(room, 2) == 4 and bytes(room) == b"\0\0into\0\0"
    assert mine.recv_bytes() == b""
    process.join()
    print("ok")
