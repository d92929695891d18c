"""Commands that programs start beside Python: those that tutorials use, each with the options that they use.

Each is a module whose `main` takes the words after its name and returns the exit code. It writes what the command of its
name writes natively (as in Debian); what it does not have, it refuses as an unknown option.
"""

import importlib
import os
import signal
import sys


def run(name):
    """As a program that this is all of."""
    try:
        code = importlib.import_module(f"green.commands.{name}").main(sys.argv[1:])
        sys.stdout.flush()
        if code < 0:
            # Of a program that it has become.
            _end_by(-code)
    except BrokenPipeError:
        _end_by(signal.SIGPIPE)
    except KeyboardInterrupt:
        _end_by(signal.SIGINT)
    sys.exit(code)


def _end_by(signum):
    # What is still in a buffer goes nowhere.
    signal.signal(signum, signal.SIG_DFL)
    os.kill(os.getpid(), signum)


def complain(name, text):
    print(f"{name}: {text}", file=sys.stderr)


def options_of(name, words, known):
    """Letters that were given, and the other words; None instead where one is unknown, and a complaint is made."""
    letters, others = "", []
    for index, word in enumerate(words):
        if word == "--":
            return letters, others + words[index + 1 :]
        if not word.startswith("-") or word == "-":
            others.append(word)
            continue
        for letter in word[1:]:
            if letter not in known:
                complain(name, f"invalid option -- '{letter}'")
                return None
            letters += letter
    return letters, others


def inputs(name, paths, failed):
    """Name and open file, in bytes, of each; `-`, or none at all, is the input. Those that cannot be read go to `failed`."""
    for path in paths or ["-"]:
        if path == "-":
            yield path, sys.stdin.buffer
            continue
        try:
            if os.path.isdir(path):
                raise IsADirectoryError(21, "Is a directory")
            with open(path, "rb") as file:
                yield path, file
        except OSError as error:
            complain(name, f"{path}: {error.strerror}")
            failed.append(path)
