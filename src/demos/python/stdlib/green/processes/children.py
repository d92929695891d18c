"""Whose ends a process has not been told of. The kernel tells of each once, and of several at a time: those that the
program has not asked for are kept here.
"""

import time

from green import host
from green.system_errors import failure

#: In the place of a number: any child.
ANY = -1
# How long what the kernel said of all children holds, in seconds: `multiprocessing` looks at each at every start.
_FRESH_SECONDS = 0.001
_NOT_BEGUN = 255
_HIGHEST_NUMBER = 2**31 - 1

# By number: what those are called whose ends the program has not asked for, and exit codes of them.
_names = {}
_ended = {}
# By number, of those whose ends the kernel has told of: their process groups.
_groups = {}
_asked_at = 0.0
_not_begun = 0


def begin():
    global _asked_at, _not_begun
    _names.clear()
    _ended.clear()
    _groups.clear()
    _asked_at = 0.0
    _not_begun = 0


def check_may_start():
    """Raises what CPython does in a further interpreter, where `fork` comes before all else."""
    if host.process.interpreter:
        raise RuntimeError("fork not supported for isolated subinterpreters")


def add(number, name):
    _names[number] = name


def wait(number):
    """Number and exit code, as soon as the child has ended: that of the number, any for `ANY`, any of a group for its
    negative number."""
    names = list(_names.values()) if number < 0 else [_names.get(number, str(number))]
    waits_for = {"kind": "end", "of": "process", "names": names}
    return _known(number) or _told(number, host.wait("process.wait", number, -1, waits_for=waits_for))


def wait_for(number, milliseconds):
    """As `wait`, for so long; None where it goes on."""
    return _known(number) or _told(number, host.call("process.wait", number, milliseconds))


def code_of(number):
    """None where it goes on; for those who look at many children at once."""
    if number not in _ended and time.monotonic() - _asked_at > _FRESH_SECONDS:
        _ask_who_ended()
    return _known(number)[1] if number in _ended else None


def put_back(number, code):
    """The program only looked."""
    _ended[number] = code


def look_again():
    """A child is known to have ended."""
    global _asked_at
    _asked_at = 0.0


def add_not_begun(code=_NOT_BEGUN):
    """A child whose program could not be begun: it has ended. The number is one that no process comes to."""
    global _not_begun
    _not_begun += 1
    number = _HIGHEST_NUMBER - _not_begun
    _ended[number] = code
    return number


def _known(number):
    if number < 0:
        number = next((each for each in _ended if number in (ANY, -_groups.get(each, 0))), number)
    if number not in _ended:
        return None
    _forget(number)
    return number, _ended.pop(number)


def _forget(number):
    if _names.pop(number, None) is not None and not _names:
        # All that began have the files that were given to them.
        host.files.dropRemoved()


def _told(number, answer):
    if answer != "no-child":
        if answer is None:
            return None
        ended, code, _groups[ended] = answer
        _forget(ended)
        return ended, code
    # Meanwhile another thread may have asked for all.
    known = _known(number)
    if known is None:
        raise failure("ECHILD")
    return known


def _ask_who_ended():
    global _asked_at
    ended = host.call("process.ended")
    _ended.update(zip(ended[::3], ended[1::3]))
    _groups.update(zip(ended[::3], ended[2::3]))
    _asked_at = time.monotonic()
