"""Of a datagram that is longer than the buffer the rest is lost, and recvmsg says so."""
# covers: socket.socket, socket.MSG_TRUNC
# python: 3.11

import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver, socket.socket(type=socket.SOCK_DGRAM) as sender:
    receiver.bind(("127.0.0.1", 0))
    for _ in range(3):
        sender.sendto(b"0123456789", receiver.getsockname())
    data, ancillary, flags, _ = receiver.recvmsg(4)
    assert (data, ancillary, flags) == (b"0123", [], socket.MSG_TRUNC), (data, ancillary, flags)
    buffer = bytearray(4)
    count, _, flags, _ = receiver.recvmsg_into([buffer])
    assert (count, bytes(buffer), flags) == (4, b"0123", socket.MSG_TRUNC)
    data, _, flags, _ = receiver.recvmsg(10)
    assert (data, flags) == (b"0123456789", 0)
print("ok")
