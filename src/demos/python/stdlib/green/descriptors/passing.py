"""Descriptors that go from a process to one that it starts.

`give` says them in numbers and texts that can be marshalled or pickled; the kernel's things among them go with the start of
the process. `take` makes them anew there.
"""

import os

from green import host
from green.descriptors import pipes, table, terminal
from green.processes import things
from green.system_errors import failure

_open, _close, _dup2 = os.open, os.close, os.dup2
_STANDARD = (0, 1, 2)
_FILE = "file"
_PATHS = {1: "/dev/stdout", 2: "/dev/stderr"}

#: Classes of descriptions by their `kind`; those of sockets come with `_socket`.
kinds = {cls.kind: cls for cls in (pipes.PipeReader, pipes.PipeWriter, terminal.TerminalInput)}


def give(numbers):
    """Entries for the child, and the things that go with its start. `numbers` are the own ones by the child's."""
    groups = {}
    for number, own in numbers.items():
        groups.setdefault(table.get(own) or own, []).append(number)
    entries, given = [], []
    for shared, its_numbers in groups.items():
        if isinstance(shared, int):
            entries.append([its_numbers, _FILE, *_file_details(shared)])
        else:
            entries.append([its_numbers, shared.kind, shared.flags, shared.thing, *shared.details()])
            if shared.thing is not None:
                given.append(shared.thing)
    return entries, given


def give_standard():
    """As `give`, of the first three, where they are not all the terminal's as at the beginning."""
    if _is_as_begun():
        return None, []
    return give({number: number for number in _STANDARD if is_open(number)})


def _is_as_begun():
    if table.get(0).__class__ is not terminal.TerminalInput:
        return False
    return all(table.get(number) is None and is_open(number) and _path_of(number) == path for number, path in _PATHS.items())


def take(entries, unbuffered=False):
    """The process then has these open and no others, and its standard streams are of what is at 0, 1 and 2."""
    from green import console

    kept = set()
    for numbers, kind, *details in entries:
        if not _is_usual([numbers, kind, *details]):
            _take(numbers, kind, details)
        kept.update(numbers)
    for number in _STANDARD:
        if number not in kept and is_open(number):
            os.close(number)
    console.open_streams(unbuffered)


is_open = table.is_open
inheritable = table.inheritable


def inherited():
    """Numbers that a child has where nothing else is said."""
    return [number for number in _STANDARD if is_open(number) and table.is_inheritable(number)] + inheritable()


def _is_usual(entry):
    """Whether the child has it from the beginning."""
    numbers, kind, *details = entry
    if kind == _FILE:
        return len(numbers) == 1 and _PATHS.get(numbers[0]) == details[0]
    return kind == terminal.TerminalInput.kind and numbers == [0]


def _take(numbers, kind, details):
    if kind == _FILE:
        _take_file(numbers, *details)
        return
    flags, thing, *rest = details
    if thing is not None:
        things.open(thing)
    description = kinds[kind](flags, thing, *rest)
    for number in numbers:
        table.put_anywhere(description, number)
        table.set_inheritable(number, True)


def _take_file(numbers, path, flags, position):
    number = _open(path, flags & ~(os.O_CREAT | os.O_EXCL | os.O_TRUNC))
    if position:
        os.lseek(number, position, os.SEEK_SET)
    for each in numbers:
        os.dup2(number, each)
    if number not in numbers:
        _close(number)


def _path_of(number):
    """As the system has it."""
    return os.readlink(f"/proc/self/fd/{number}")


def _file_details(number):
    import fcntl

    if not is_open(number):
        raise failure("EBADF")
    opening = host.files.opening(number)
    is_programs = opening is not None and opening is not host.jsnull
    path = opening.path if is_programs else _path_of(number)
    flags = fcntl.fcntl(number, fcntl.F_GETFL)
    try:
        position = os.lseek(number, 0, os.SEEK_CUR)
    except OSError:
        return path, flags, 0
    if flags & os.O_ACCMODE != os.O_RDONLY and position == os.fstat(number).st_size and os.path.isfile(path):
        # Those who share it write one after another, as long as each writes at the end.
        fcntl.fcntl(number, fcntl.F_SETFL, flags | os.O_APPEND)
        flags |= os.O_APPEND
    return path, flags, position
