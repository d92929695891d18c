"""Shareable are the plain values, tuples, memory views and queues: exactly these classes, and none of theirs."""
# covers: concurrent.interpreters.is_shareable
# python: 3.14

from concurrent import interpreters


class Bytes(bytes):
    pass


values = (None, True, 1, -1, 1.5, "text", b"bytes", (), (1, ("a", b"b")), memoryview(b"x"))
for value in (*values, interpreters.create_queue()):
    assert interpreters.is_shareable(value), value
values = ([], {}, {1}, ..., NotImplemented, object(), object, Exception())
for value in (*values, Bytes(b"x"), bytearray(), len, lambda: 1, 1j):
    assert not interpreters.is_shareable(value), value
print("ok")
