"""`select`, `poll` and `epoll` tell when a pipe can be read or written, and when its other end is gone."""
# covers: select.select, select.poll, select.epoll
# python: 3.11

import os
import select
import threading

reader, writer = os.pipe()
assert select.select([reader], [writer], [], 0) == ([], [writer], [])
os.set_blocking(writer, False)
os.write(writer, bytes(70_000))
assert select.select([reader], [writer], [], 0) == ([reader], [], [])
os.read(reader, 65_536)

threading.Timer(0.05, os.write, (writer, b"x")).start()
assert select.select([reader], [], []) == ([reader], [], [])
assert os.read(reader, 10) == b"x"

poll = select.poll()
poll.register(reader, select.POLLIN)
poll.register(writer, select.POLLOUT)
assert poll.poll(0) == [(writer, select.POLLOUT)]
poll.unregister(writer)
threading.Timer(0.05, os.close, (writer,)).start()
assert poll.poll() == [(reader, select.POLLHUP)]
os.close(reader)
assert poll.poll(0) == [(reader, select.POLLNVAL)]

reader, writer = os.pipe()
with select.epoll() as epoll:
    epoll.register(writer, select.EPOLLOUT)
    assert epoll.poll(0) == [(writer, select.EPOLLOUT)]
    os.close(reader)
    assert epoll.poll(0) == [(writer, select.EPOLLOUT | select.EPOLLERR)]
    with open(__file__) as file:
        # A file is always ready, so nobody waits for it.
        assert select.select([file], [], []) == ([file], [], [])
        try:
            epoll.register(file)
        except PermissionError:
            pass
        else:
            raise AssertionError("files can be waited for")
try:
    select.select([reader], [], [], 0)
except OSError as error:
    assert "Bad file descriptor" in str(error), error
else:
    raise AssertionError("it is open")
print("ok")
