"""The command line of Python, read as CPython reads it."""

import os
from dataclasses import dataclass, field

_FLAGS = "bBdEiIOPqRsStuvVx"
_WITH_ARGUMENT = "cmWX"
_LONG = {"--help": "h", "--version": "V", "--help-env": "h", "--help-xoptions": "h", "--help-all": "h"}


@dataclass
class CommandLine:
    program: str
    #: `command`, `module`, `script`, or `stdin`.
    kind: str = "stdin"
    #: The command, the module's name, or the script's path.
    what: str = ""
    arguments: list = field(default_factory=list)
    #: How often each flag was given.
    flags: dict = field(default_factory=dict)
    warnings: list = field(default_factory=list)
    #: What is given by `-X`, in its order: pairs of a name and its value, which is True where there is none.
    extra: list = field(default_factory=list)

    @property
    def implementation(self):
        """As `sys._xoptions` shows it: of a name that is given twice, the last."""
        return dict(self.extra)

    @property
    def in_effect(self):
        """Of a name that is given twice, the first."""
        return dict(reversed(self.extra))

    def has(self, flag):
        return flag in self.flags

    def count(self, flag):
        return self.flags.get(flag, 0)


class UsageError(Exception):
    """What is shown above the usage."""


def parse(argv):
    line = CommandLine(argv[0] if argv else "")
    rest = list(argv[1:])
    while rest and rest[0].startswith("-") and rest[0] != "-" and line.kind == "stdin":
        word = rest.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            _parse_long(line, word, rest)
        else:
            _parse_short(line, word[1:], rest)
    if line.kind == "stdin" and rest:
        first = rest.pop(0)
        line.kind, line.what = ("stdin", "-") if first == "-" else ("script", first)
    line.arguments = rest
    return line


def is_unbuffered(argv):
    """Whether what it writes is not to be gathered: asked before it can write."""
    try:
        line = parse(argv)
    except UsageError:
        return False
    ignores_environment = line.has("E") or line.has("I")
    return line.has("u") or bool(os.environ.get("PYTHONUNBUFFERED")) and not ignores_environment


def _parse_long(line, word, rest):
    if word == "--check-hash-based-pycs" and rest:
        rest.pop(0)
    elif word in _LONG:
        _add(line, _LONG[word])
    else:
        raise UsageError(f"unknown option {word}")


def _parse_short(line, letters, rest):
    while letters:
        letter, letters = letters[0], letters[1:]
        if letter in _WITH_ARGUMENT:
            if not letters and not rest:
                raise UsageError(f"Argument expected for the -{letter} option")
            _take(line, letter, letters or rest.pop(0))
            return
        if letter not in _FLAGS and letter not in "h?":
            raise UsageError(f"Unknown option: -{letter}")
        _add(line, "h" if letter == "?" else letter)


def _take(line, letter, argument):
    if letter == "c":
        line.kind, line.what = "command", argument
    elif letter == "m":
        line.kind, line.what = "module", argument
    elif letter == "W":
        line.warnings.append(argument)
    else:
        name, has_value, value = argument.partition("=")
        line.extra.append((name, value if has_value else True))


def _add(line, flag):
    line.flags[flag] = line.flags.get(flag, 0) + 1
