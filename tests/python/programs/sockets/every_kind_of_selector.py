"""Selectors of every kind see the same, and so does epoll by itself."""
# covers: selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector, select.epoll
# python: 3.11

import select
import selectors
import socket

kinds = [selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector]
if hasattr(selectors, "EpollSelector"):
    kinds.append(selectors.EpollSelector)
for kind in kinds:
    one, other = socket.socketpair()
    with kind() as selector:
        selector.register(one, selectors.EVENT_READ | selectors.EVENT_WRITE, "one")
        key = selector.register(other, selectors.EVENT_READ)
        assert selector.get_key(other) is key and len(selector.get_map()) == 2
        assert [(key.data, events) for key, events in selector.select(0)] == [("one", selectors.EVENT_WRITE)]
        other.send(b"x")
        ((key, events),) = selector.select()
        assert events == selectors.EVENT_READ | selectors.EVENT_WRITE, kind
        selector.modify(one, selectors.EVENT_READ, "two")
        one.recv(1)
        assert selector.select(0.01) == []
        one.send(b"y")
        assert [key.fileobj for key, _ in selector.select()] == [other]
        selector.unregister(other)
        try:
            selector.register(one, selectors.EVENT_READ)
        except KeyError:
            pass
        else:
            raise AssertionError("it is there already")
        other.close()
        ((key, events),) = selector.select()
        assert key.fileobj is one and key.data == "two" and events == selectors.EVENT_READ
    one.close()

if hasattr(select, "epoll"):
    one, other = socket.socketpair()
    with select.epoll() as poller:
        poller.register(one, select.EPOLLIN)
        assert poller.poll(0) == []
        other.send(b"x")
        assert poller.poll() == [(one.fileno(), select.EPOLLIN)]
        poller.modify(one, select.EPOLLOUT)
        assert poller.poll() == [(one.fileno(), select.EPOLLOUT)]
        try:
            poller.register(one)
        except FileExistsError:
            pass
        else:
            raise AssertionError("it is there already")
        poller.unregister(one)
        try:
            poller.unregister(one)
        except FileNotFoundError:
            pass
        else:
            raise AssertionError("it is gone")
    assert poller.closed
    one.close()
    other.close()
print("ok")
