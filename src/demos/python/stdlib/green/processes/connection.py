"""`Connection`, `Pipe` and `wait` of `multiprocessing.connection` on the kernel's pipes, which carry whole messages."""

import io

from green import arguments, host
from green.descriptors import passing, table
from green.processes import children, things
from green.system_errors import failure

# So much may be sent without waiting for the kernel's word, where this process could receive it itself.
_UNANSWERED_BYTES = 16_384

# By end: what was sent without an answer since the last answer.
_unanswered = {}


def install():
    from multiprocessing import connection, reduction

    connection.Connection._close = _close
    connection.Connection._send_bytes = _send_bytes
    connection.Connection._recv_bytes = _recv_bytes
    connection.Connection._poll = _poll
    for name in ("_read", "_write", "_send", "_recv"):
        delattr(connection.Connection, name)
    connection.Pipe = Pipe
    connection.wait = wait
    reduction.DupFd = DupFd


def begin():
    _unanswered.clear()


def _close(self):
    _unanswered.pop(self._handle, None)
    things.close(self._handle)


def _send_bytes(self, buffer):
    data = bytes(buffer)
    end = self._handle
    if _may_run_ahead(end, len(data)):
        host.tell("connection.send", end, data, things.take_packed())
    elif not host.wait("connection.send", end, data, things.take_packed()):
        raise failure("EPIPE")


def _may_run_ahead(end, size):
    """Whether nobody need wait: the pipe cannot be broken as long as this process holds its other end too."""
    if not things.is_held(end ^ 1):
        return False
    unanswered = _unanswered.get(end, 0) + size
    _unanswered[end] = 0 if unanswered > _UNANSWERED_BYTES else unanswered
    return unanswered <= _UNANSWERED_BYTES


def _recv_bytes(self, maxsize=None):
    data = host.wait("connection.receive", self._handle)
    if data is None:
        raise EOFError
    if maxsize is not None and len(data) > maxsize:
        return None
    message = io.BytesIO(data)
    # Where `recv_bytes_into` reads the size.
    message.seek(0, io.SEEK_END)
    return message


def _poll(self, timeout):
    return bool(wait([self], timeout))


def Pipe(duplex=True):
    """Returns a pair of connection objects at either end of a pipe."""
    from multiprocessing.connection import Connection

    one = things.new()
    other = one ^ 1
    host.tell("connection.make", one, other)
    things.made(one)
    things.made(other)
    return Connection(one, writable=duplex), Connection(other, readable=duplex)


def wait(object_list, timeout=None):
    """Waits till an object in object_list is ready/readable; returns those that are."""
    objects = list(object_list)
    numbers = [_number_of(thing) for thing in objects]
    if timeout is None:
        ready = host.wait("thing.poll", numbers, -1, waits_for={"kind": "call", "function": "multiprocessing.connection.wait"})
    else:
        ready = host.call("thing.poll", numbers, arguments.milliseconds_of_poll(timeout))
    if any(things.pid_of(number) for number in ready):
        children.look_again()
    return [thing for thing, number in zip(objects, numbers) if number in ready]


def _number_of(thing):
    import selectors

    return table.watched_of(selectors._fileobj_to_fd(thing))


class _Packed:
    """An end that is pickled."""

    def __init__(self, end):
        self._end = end

    def detach(self):
        things.open(self._end)
        return self._end


class _PackedDescriptor(_Packed):
    """A socket or an end of a pipe that is pickled: it has another number wherever it comes to."""

    def __init__(self, description):
        super().__init__(description.thing)
        self._kind, self._flags, self._details = description.kind, description.flags, description.details()

    def detach(self):
        return table.add(passing.kinds[self._kind](self._flags, super().detach(), *self._details))


def DupFd(number):
    """Returns what can be pickled in the place of an end or a socket: for a child that starts, or in a message."""
    from multiprocessing import context

    end = table.thing_of(number)
    spawning = context.get_spawning_popen()
    if spawning is None:
        things.pack(end)
    else:
        spawning.duplicate_for_child(end)
    return _Packed(end) if number == end else _PackedDescriptor(table.find(number))
