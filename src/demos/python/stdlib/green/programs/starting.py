"""Starts a program in a process of its own: finds its file, as `execve` does, and tells the kernel what it begins with.

What a program is, its file says: Python, or a text whose first line names what it is for (`#!`).
"""

import errno
import marshal
import os
import stat

from green import files, host, inheritance
from green.descriptors import passing
from green.processes import children
from green.system_errors import checked, failure

#: The file that is Python; it has no content of its own.
PYTHON = "/usr/bin/python3"
SHELL = "/bin/sh"
PARENTS_GROUP = -1
# As the system's own limit.
_MOST_INTERPRETERS = 4
_LONGEST_FIRST_LINE = 256


def start(
    argv, paths, *, environment=None, folder=None, umask=None, descriptors=None, group=PARENTS_GROUP, leads_session=False
):
    """Starts the first of the programs at `paths` that is there, and returns its number.

    `environment`, `folder` and `umask` are this process's where they are None. `descriptors` are its own ones by those of
    the child; None stands for those that it inherits. `group` is a process group's number, 0 for a new one; or the child
    leads a session. Raises OSError, whose `filename` is the folder where that cannot be entered.
    """
    children.check_may_start()
    _check_texts([*argv, *paths, *(environment or {}).keys(), *(environment or {}).values()])
    folder = os.path.abspath(os.fsdecode(folder or "."))
    _check_folder(folder)
    command_line = find(argv, paths, folder)
    given = inheritance.given() | {"argv": command_line, "folder": folder}
    if environment is not None:
        given["environ"] = environment
    if umask is not None:
        given["umask"] = umask
    files.share()
    name = name_of(argv)
    if descriptors is None:
        descriptors = {number: number for number in passing.inherited()}
    given["descriptors"], things = passing.give(descriptors)
    number = checked(host.call("process.execute", marshal.dumps(given), name, things, group, leads_session))
    children.add(number, name)
    return number


def find(argv, paths, folder):
    """The command line of Python that does it: a text names the program that it is for, and so on until Python."""
    refusal = errno.ENOENT
    for path in paths:
        try:
            return _command_line(os.path.join(folder, os.fsdecode(path)), list(map(os.fsdecode, argv)))
        except OSError as error:
            # Of one that is there, though it cannot be started, is told rather than of those that are not.
            if error.errno not in (errno.ENOENT, errno.ENOTDIR) or refusal == errno.ENOENT:
                refusal = error.errno
            if refusal == errno.ENOEXEC:
                break
    raise OSError(refusal, os.strerror(refusal))


def name_of(argv):
    """What the timeline calls it: its command line, on one line."""
    program, *rest = (" ".join(os.fsdecode(word).split("\n")[0].split()) for word in argv)
    return " ".join([os.path.basename(program), *rest])


def _check_texts(texts):
    """In C they end with the first null."""
    if any("\0" in os.fsdecode(text) for text in texts):
        raise ValueError("embedded null byte")


def _check_folder(folder):
    try:
        if stat.S_ISDIR(os.stat(folder).st_mode):
            return
        number = errno.ENOTDIR
    except OSError as error:
        number = error.errno
    raise OSError(number, os.strerror(number), folder)


def _command_line(path, argv):
    for _ in range(_MOST_INTERPRETERS + 1):
        _check_program(path)
        if os.path.realpath(path) == PYTHON:
            return argv
        first, *rest = _first_line(path).split(None, 1)
        argv = [first, *rest, path, *argv[1:]]
        path = first
    raise failure("ELOOP")


def _check_program(path):
    mode = os.stat(path).st_mode
    if not stat.S_ISREG(mode) or not mode & 0o111:
        raise failure("EACCES")


def _first_line(path):
    """What follows `#!`."""
    with open(path, "rb") as file:
        line = file.readline(_LONGEST_FIRST_LINE)
    text = os.fsdecode(line[2:]).strip()
    if not line.startswith(b"#!") or not text:
        raise failure("ENOEXEC")
    return text
