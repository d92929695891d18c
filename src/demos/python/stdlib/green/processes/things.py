"""The kernel's things that this process holds: ends of pipes, semaphores, memories, by the numbers of them.

It knows nothing of what they are. The kernel lets go what no process holds, so each object here counts once; an object
that is pickled counts too, until it is unpickled (see processes/references.ts).
"""

import _thread

from green import host

# Numbers of one process; those of the next lie beyond. What `SENTINELS` is in processes/kernel.ts.
STRIDE = 2**32

_next = 2
_held = {}
# By thread: what it has pickled since it last sent a message.
_packed = {}


def begin():
    global _next
    _next = host.process.pid * STRIDE + 2
    _held.clear()
    _packed.clear()


def new():
    """A number for a new thing; the one after it is free too, for the other end of a pipe."""
    global _next
    _next += 2
    return _next - 2


def sentinel_of(pid):
    """The number under which the end of a process can be polled."""
    return pid * STRIDE


def pid_of(sentinel):
    """The process of a sentinel, or None for another thing."""
    pid, rest = divmod(sentinel, STRIDE)
    return None if rest else pid


def made(thing):
    """The kernel has been told to make it."""
    _held[thing] = 1


def is_held(thing):
    return thing in _held


def open(thing):
    _held[thing] = _held.get(thing, 0) + 1
    host.tell("thing.open", thing)


def close(thing):
    count = _held.get(thing, 0)
    if count > 1:
        _held[thing] = count - 1
    else:
        _held.pop(thing, None)
    host.tell("thing.close", thing)


def pack(thing):
    """It is being pickled by the running thread, which sends the pickle next."""
    host.tell("thing.pack", thing)
    _packed.setdefault(_thread.get_ident(), []).append(thing)


def take_packed():
    """What goes with the message that the running thread sends."""
    return _packed.pop(_thread.get_ident(), ()) if _packed else ()
