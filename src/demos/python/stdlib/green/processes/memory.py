"""Bytes that processes share, kept by the kernel: read by a call, written in the order of all else that is told.

It is no buffer: the memory of one interpreter cannot be seen by another, so whoever wants to look reads a copy
(`shared_buffer.py` is as near to one as can be).
"""

import operator

from green import host
from green.processes import leases, things


class Memory:
    """`size` bytes, zeros at first; freed when no process has an object for it."""

    def __init__(self, size):
        size = operator.index(size)
        if size < 0:
            raise ValueError(f"Size {size:n} out of range")
        thing = things.new()
        if not host.call("memory.make", thing, size):
            raise MemoryError(f"no room for {size} shared bytes")
        things.made(thing)
        self._set(thing, size)

    def _set(self, thing, size):
        self.thing = thing
        self.size = size
        #: How many objects look into it: those of `shared_buffer`, and buffers that they gave.
        self.views = 0

    def __del__(self):
        if hasattr(self, "thing"):
            things.close(self.thing)

    def __reduce__(self):
        from multiprocessing import context

        context.assert_spawning(self)
        return _rebuild, (context.get_spawning_popen().duplicate_for_child(self.thing), self.size)

    def create_memoryview(self):
        from green.processes.shared_buffer import SharedBuffer

        return SharedBuffer(self)

    def read(self, offset, size):
        if leases.holding and size:
            return leases.read(self, offset, size)
        return host.call("memory.read", self.thing, offset, size)

    def write(self, offset, data):
        if leases.holding:
            leases.write(self, offset, data)
        else:
            host.tell("memory.write", self.thing, offset, data)


def _rebuild(thing, size):
    return opened(thing, size)


def opened(thing, size):
    """One more object for a memory that there is."""
    things.open(thing)
    memory = Memory.__new__(Memory)
    memory._set(thing, size)
    return memory
