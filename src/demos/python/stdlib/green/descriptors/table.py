"""Numbers for what a process has open, as an operating system gives them.

Here is what can make a thread wait: the kernel's things, and the terminal's input. All other numbers are Emscripten's:
files, and the terminal's output. Each number here is taken there too, by /dev/null, so both give the lowest one free.
"""

import os

from green.processes import things
from green.system_errors import failure

_open, _close, _dup2, _fstat = os.open, os.close, os.dup2, os.fstat

# By number.
_descriptions = {}
# Whether a process that is started has it too, where a program has said so.
_inheritable = {}
_LAST_STANDARD = 2


class Description:
    """What is open, an open file description of POSIX: descriptors that are duplicates of each other share it."""

    #: `st_mode`, and what `passing` calls it.
    mode = 0
    kind = ""
    is_terminal = False

    def __init__(self, flags, thing=None):
        #: As `F_GETFL` tells them.
        self.flags = flags
        #: Number of the kernel's thing.
        self.thing = thing
        self._count = 0

    @property
    def watched(self):
        """Under which number the kernel tells when something can be done with it; None where that is never waited for."""
        return self.thing

    @property
    def is_blocking(self):
        return not self.flags & os.O_NONBLOCK

    @is_blocking.setter
    def is_blocking(self, is_blocking):
        self.flags = self.flags & ~os.O_NONBLOCK | (0 if is_blocking else os.O_NONBLOCK)

    def read(self, size):
        """So many bytes at the most; none at the end."""
        raise failure("EBADF")

    def write(self, data):
        """How many of the bytes were written."""
        raise failure("EBADF")

    def available(self):
        """How many bytes can be read now."""
        raise failure("EBADF")

    def details(self):
        """What another process needs to have it too, besides flags and thing."""
        return []

    def hold(self):
        self._count += 1

    def let_go(self):
        """One descriptor less."""
        self._count -= 1
        if self._count == 0 and self.thing is not None:
            things.close(self.thing)


#: The description of a number, or None where it is Emscripten's or not open.
get = _descriptions.get


def find(number):
    found = get(number)
    if found is None:
        raise failure("EBADF")
    return found


def is_open(number):
    """Whether it is open, as whatever."""
    if number >= things.STRIDE or number in _descriptions:
        return True
    try:
        _fstat(number)
    except OSError:
        return False
    return True


def is_foreign(number):
    """Whether it is Emscripten's."""
    return number < things.STRIDE and number not in _descriptions and is_open(number)


def thing_of(number):
    """The kernel's thing that a number stands for; a large number is a thing's own."""
    return _kernels_number(number, "thing")


def watched_of(number):
    """Under which number the kernel tells when something can be done with what a number stands for."""
    return _kernels_number(number, "watched")


def _kernels_number(number, which):
    if number >= things.STRIDE:
        return number
    found = getattr(get(number), which, None)
    if found is not None:
        return found
    raise failure("EPERM" if is_open(number) else "EBADF")


def add(description):
    """The lowest number that is free."""
    number = _open("/dev/null", os.O_RDWR)
    put(description, number)
    return number


def put(description, number):
    """It gets this number, which is taken in Emscripten."""
    description.hold()
    forget(number)
    _descriptions[number] = description


def put_anywhere(description, number):
    """It gets this number, whatever that was."""
    taken = _open("/dev/null", os.O_RDWR)
    if taken != number:
        _dup2(taken, number)
        _close(taken)
    put(description, number)


def forget(number):
    """It stands no more for what it did; Emscripten's is left as it is."""
    _inheritable.pop(number, None)
    found = _descriptions.pop(number, None)
    if found is not None:
        found.let_go()


def close(number):
    forget(number)
    _close(number)


def duplicate_to(number, to, is_inheritable):
    if number != to:
        _dup2(number, to)
        found = get(number)
        if found is None:
            forget(to)
        else:
            put(found, to)
    set_inheritable(to, is_inheritable)


def is_inheritable(number):
    return _inheritable.get(number, number <= _LAST_STANDARD)


def set_inheritable(number, is_inheritable):
    _inheritable[number] = bool(is_inheritable)


def inheritable():
    """Numbers that a process that is started has too, beside the first three."""
    return sorted(number for number, is_set in _inheritable.items() if is_set and number > _LAST_STANDARD and is_open(number))
