"""A one-way pipe is read at one end and written at the other, and nothing else."""
# covers: multiprocessing.Pipe, multiprocessing.connection.Connection.poll
# python: 3.11

import time
from multiprocessing import Pipe


def raises(error, call, *args):
    try:
        call(*args)
    except error:
        return
    raise AssertionError(f"{error.__name__} was not raised")


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    assert reader.readable and not reader.writable
    assert writer.writable and not writer.readable
    raises(OSError, reader.send, 1)
    raises(OSError, writer.recv)
    assert reader.poll() is False
    started = time.monotonic()
    assert reader.poll(0.05) is False
    assert time.monotonic() - started >= 0.045
    writer.send([1, 2])
    assert reader.poll(10) is True and reader.poll() is True
    assert reader.recv() == [1, 2]
    assert reader.poll() is False
    with writer:
        pass
    assert writer.closed
    raises(OSError, writer.send, 1)
    print("ok")
