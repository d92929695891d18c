"""What `posix_spawn` is to do to the descriptors of a child before it begins.

Nothing of it can be done in the child, so it is worked out here which descriptor of this process each of the child's
stands for; files are opened here.
"""

import os

from green import arguments
from green.descriptors import passing
from green.descriptors.calls import MAX_OPEN
from green.system_errors import failure

POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2, POSIX_SPAWN_CLOSEFROM = range(4)


class ChildDescriptors:
    """Holds the files that were opened until it is left, when the child has begun."""

    def __init__(self):
        self._opened = []
        # By number of the child: the own one, or None where it was closed. Of all others: what has the number here.
        self._changed = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for own in self._opened:
            os.close(own)

    def carry_out(self, parsed):
        for act, details in parsed:
            act(self, *details)

    def given(self):
        """As `starting.start` takes them."""
        given = {number: number for number in passing.inherited()} | self._changed
        return {number: own for number, own in given.items() if own is not None}

    def open(self, number, path, flags, mode):
        own = os.open(path, flags, mode)
        self._opened.append(own)
        self._changed[number] = own

    def close(self, number):
        self._changed[number] = None

    def duplicate(self, number, to):
        own = self._changed.get(number, None if number in self._opened else number)
        if own is None or not passing.is_open(own):
            raise failure("EBADF")
        self._changed[to] = own

    def close_from(self, lowest):
        self._changed |= dict.fromkeys(range(lowest, MAX_OPEN))


#: By their tags: the name, how many details there are, and how many of them are descriptors; what does it.
_ACTIONS = {
    POSIX_SPAWN_OPEN: ("open", 4, 1, ChildDescriptors.open),
    POSIX_SPAWN_CLOSE: ("close", 1, 1, ChildDescriptors.close),
    POSIX_SPAWN_DUP2: ("dup2", 2, 2, ChildDescriptors.duplicate),
    POSIX_SPAWN_CLOSEFROM: ("closefrom", 1, 1, ChildDescriptors.close_from),
}


def parse(file_actions):
    """As `carry_out` takes them. What is refused here is the caller's mistake, and told without a path."""
    try:
        actions = list(file_actions)
    except TypeError:
        raise TypeError("file_actions must be a sequence or None") from None
    return [_parsed(action) for action in actions]


def _parsed(action):
    if not isinstance(action, tuple) or not action:
        raise TypeError("Each file_actions element must be a non-empty tuple")
    tag, *details = action
    if arguments.c_int(tag) not in _ACTIONS:
        raise TypeError("Unknown file_actions identifier")
    name, count, descriptors, act = _ACTIONS[tag]
    if len(details) != count:
        raise TypeError(f"A {name} file_action tuple must have {count + 1} elements")
    for number in details[:descriptors]:
        if not 0 <= arguments.c_int(number) < MAX_OPEN:
            raise failure("EBADF")
    return act, details
