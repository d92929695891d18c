"""Small numbers for the kernel's things, as an operating system gives them to open files. It knows nothing of sockets."""

import errno
import os

from green.processes import things

_open = os.open
_close = os.close


class Descriptor:
    """What a number stands for. Those that were made by `dup` share the options."""

    __slots__ = ("thing", "options")

    def __init__(self, thing, options):
        self.thing = thing
        self.options = options


_table = {}


def begin():
    _table.clear()


def add(thing, options=None):
    """A number that no file has, for a thing that this process holds."""
    number = _open("/dev/null", os.O_RDWR)
    _table[number] = Descriptor(thing, {} if options is None else options)
    return number


def find(number):
    found = _table.get(number)
    if found is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return found


def is_open(number):
    return number >= things.STRIDE or number in _table


def thing_of(number):
    """The thing that a number stands for; a large number is a thing's own."""
    return number if number >= things.STRIDE else find(number).thing


def close(number):
    things.close(find(number).thing)
    del _table[number]
    _close(number)


def duplicate(number):
    found = find(number)
    things.open(found.thing)
    return add(found.thing, found.options)
