"""select and poll tell what can be read, what can be written, and wait for either."""
# covers: select.select, select.poll, select.POLLIN, select.POLLOUT, select.POLLHUP
# python: 3.11

import select
import socket
import threading

one, other = socket.socketpair()
assert select.select([one], [one], [], 0) == ([], [one], [])
assert select.select([one, other], [], [], 0.01) == ([], [], [])
other.send(b"x")
assert select.select([one, other], [], []) == ([one], [], [])
assert select.select([one.fileno()], [], []) == ([one.fileno()], [], [])
one.recv(1)
threading.Timer(0.05, other.send, (b"late",)).start()
assert select.select([one], [], [])[0] == [one]

poller = select.poll()
poller.register(one, select.POLLIN)
poller.register(other, select.POLLOUT)
assert dict(poller.poll()) == {one.fileno(): select.POLLIN, other.fileno(): select.POLLOUT}
poller.modify(other, 0)
one.recv(10)
assert poller.poll(10) == []
poller.unregister(other)
other.close()
((number, events),) = poller.poll()
assert number == one.fileno() and events & select.POLLHUP and events & select.POLLIN
one.close()
for wrong, kind in ((one, ValueError), (-1, ValueError), ("1", TypeError)):
    try:
        select.select([wrong], [], [])
    except kind:
        pass
    else:
        raise AssertionError(wrong)
print("ok")
