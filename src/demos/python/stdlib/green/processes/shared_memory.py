"""`multiprocessing.shared_memory.SharedMemory` on memories of the kernel that have names.

As with POSIX, a memory that has a name stays until it is unlinked, and then until nobody has it open. There is no
resource tracker: what is left at the end goes with the program.
"""


from green import arguments, host
from green.processes.memory import Memory, opened
from green.processes.shared_buffer import SharedBuffer
from green.system_errors import failure


def install():
    from multiprocessing import shared_memory

    cls = shared_memory.SharedMemory
    # Of one that could not be opened, as the library has its own.
    cls._memory = None
    cls.__init__ = _init
    cls.close = _close
    cls.unlink = _unlink


def _init(self, name=None, create=False, size=0, *, track=True):
    if not size >= 0:
        raise ValueError("'size' must be a positive integer")
    if create and size == 0:
        raise ValueError("'size' must be a positive number different from zero")
    if name is None and not create:
        raise ValueError("'name' can only be None if create=True")
    self._memory, self._name = _create(name, size) if create else _open("/" + name)
    self._size = self._memory.size
    self._buf = SharedBuffer(self._memory)


def _create(name, size):
    from multiprocessing import shared_memory

    size = arguments.c_long(size)
    if name is not None:
        _check(name)
    memory = Memory(size)
    while True:
        full_name = shared_memory._make_filename() if name is None else "/" + name
        if host.call("memory.name", memory.thing, full_name):
            return memory, full_name
        if name is not None:
            raise failure("EEXIST", full_name)


def _check(name):
    if "\0" in name:
        raise ValueError("embedded null character")


def _open(full_name):
    _check(full_name)
    found = host.call("memory.find", full_name)
    if found is None:
        raise failure("ENOENT", full_name)
    thing, size = found
    return opened(thing, size), full_name


def _close(self):
    if self._buf is not None:
        self._buf.release()
        self._buf = None
    if self._memory is not None:
        if self._memory.views:
            raise BufferError("cannot close exported pointers exist")
        self._memory = None


def _unlink(self):
    if not self._name:
        return
    _check(self._name)
    if not host.call("memory.unname", self._name):
        raise failure("ENOENT", self._name)
