"""What a program that was started does first: it takes over what it is given, and is Python from then on."""

import marshal
import os

from green import console, inheritance
from green.descriptors import passing
from green.programs import python, starting
from green.programs.command_line import is_unbuffered


def run(payload):
    """Returns the exit code."""
    given = marshal.loads(payload)
    inheritance.take(given)
    os.chdir(given["folder"])
    argv = given["argv"]
    passing.take(given["descriptors"], unbuffered=is_unbuffered(argv))
    return python.main(argv)


def become(argv, paths, environment, descriptors):
    """As `execve`, of a command of ours that has left nothing behind: returns the exit code of the program.

    Raises OSError as `starting.start` does.
    """
    command_line = starting.find(argv, paths, os.getcwd())
    _put(descriptors)
    os.environ.clear()
    os.environ.update(environment)
    console.open_streams(is_unbuffered(command_line))
    return python.main(command_line)


def _put(descriptors):
    """Makes these of its own the ones of those numbers, at once."""
    copies = {number: os.dup(own) for number, own in descriptors.items()}
    for number, copy in copies.items():
        os.dup2(copy, number)
        os.close(copy)
