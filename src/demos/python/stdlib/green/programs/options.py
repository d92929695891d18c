"""The options of Python's command line, and what stands for them in the environment: what they come to in `sys`.

Read here and without effect: `-b -d -q -R -s -S -t -v`, and what of `-X` is not named below. What a program compiles by
itself keeps its assertions under `-O`. `warn_default_encoding` warns of the pipes of `subprocess`, but not of `open`, which
asks C.
"""

import os
import re
import sys
from _frozen_importlib_external import SourceLoader

# By letter of the command line: names of `sys.flags` that count how often it is given.
_COUNTED = {
    "b": ("bytes_warning",), "B": ("dont_write_bytecode",), "d": ("debug",), "i": ("inspect", "interactive"),
    "O": ("optimize",), "q": ("quiet",), "s": ("no_user_site",), "S": ("no_site",), "v": ("verbose",),
}  # fmt: skip
# What is so or not, however often it is said.
_ONCE = ("dont_write_bytecode", "inspect", "interactive", "no_site", "no_user_site", "quiet")
# By name of `sys.flags`: the variable in which a number, or any text, stands for it.
_OF_ENVIRONMENT = {
    "debug": "PYTHONDEBUG",
    "dont_write_bytecode": "PYTHONDONTWRITEBYTECODE",
    "inspect": "PYTHONINSPECT",
    "no_user_site": "PYTHONNOUSERSITE",
    "optimize": "PYTHONOPTIMIZE",
    "verbose": "PYTHONVERBOSE",
}
# By name of `sys.flags` and of `-X`: the variable, which numbers it takes, and the error for any other.
_LIMITED = {
    "int_max_str_digits": (
        "PYTHONINTMAXSTRDIGITS",
        lambda number: number == 0 or 640 <= number < 2**31,
        "{place}: invalid limit; must be >= 640 or 0 for unlimited.",
    ),
    "thread_inherit_context": (
        "PYTHON_THREAD_INHERIT_CONTEXT",
        lambda number: number in (0, 1),
        "{place}={n}: {n} is missing or invalid",
    ),
}


class FatalError(Exception):
    """What ends Python before it has begun, in CPython's words."""


def carry_out(line):
    """Before anything of the program is run. Raises `FatalError`."""
    environment = {} if line.has("E") or line.has("I") else os.environ
    sys._xoptions = line.implementation
    flags = _flags_of(line, environment)
    sys.flags = sys.flags.__replace__(**flags)
    sys.dont_write_bytecode = bool(sys.flags.dont_write_bytecode)
    if "int_max_str_digits" in flags:
        sys.set_int_max_str_digits(flags["int_max_str_digits"])
    _set_warnings(line, environment)
    sys.path[1:1] = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
    # Of modules that are imported; the program itself is seen to where it is compiled.
    SourceLoader.source_to_code.__kwdefaults__["_optimize"] = optimization()
    if _is_asked("faulthandler", line, environment) or sys.flags.dev_mode:
        import faulthandler

        faulthandler.enable()


def optimization():
    """As `compile` takes it, for which there is no more than 2."""
    return min(sys.flags.optimize, 2)


def _flags_of(line, environment):
    flags = {name: line.count(letter) for letter, names in _COUNTED.items() for name in names}
    for name, variable in _OF_ENVIRONMENT.items():
        flags[name] = max(flags[name], _number_of(environment.get(variable, "")))
    flags = {name: min(count, 1) if name in _ONCE else count for name, count in flags.items()}
    if not flags["dont_write_bytecode"]:
        # As it is anyway here.
        del flags["dont_write_bytecode"]
    isolated = int(line.has("I"))
    flags["isolated"] = isolated
    flags["ignore_environment"] = int(isolated or line.has("E"))
    flags["no_user_site"] = max(flags["no_user_site"], isolated)
    flags["safe_path"] = bool(isolated or line.has("P") or environment.get("PYTHONSAFEPATH"))
    flags["dev_mode"] = _is_asked("dev", line, environment, "PYTHONDEVMODE")
    flags["warn_default_encoding"] = int(
        _is_asked("warn_default_encoding", line, environment, "PYTHONWARNDEFAULTENCODING")
    )
    for name in _LIMITED:
        number = _limited(name, line, environment)
        if number is not None:
            flags[name] = number
    return flags


def _limited(name, line, environment):
    """None where it is given neither by the variable nor, which counts more, as an option; both must be right."""
    variable, is_allowed, words = _LIMITED[name]
    number = None
    for text, place, n in (
        (environment.get(variable) or None, variable, "N"),
        (line.in_effect.get(name), f"-X {name}", "n"),
    ):
        if text is not None:
            number = _whole_number(text)
            if not is_allowed(number):
                raise FatalError(f"config_init_{name}: {words.format(place=place, n=n)}")
    return number


def _whole_number(text):
    """As C reads it, for which an empty text is 0; -1 for anything else, and for True, an option without a value."""
    if text == "":
        return 0
    is_number = text is not True and len(text) < 20 and re.fullmatch(r"\s*[+-]?[0-9]+", text, re.ASCII)
    return int(text) if is_number else -1


def _number_of(text):
    """What stands in a variable: a number, or any other text for 1."""
    if text.isdecimal():
        return int(text)
    return int(bool(text))


def _is_asked(option, line, environment, variable=None):
    return option in line.implementation or bool(environment.get(variable or f"PYTHON{option.upper()}"))


def _set_warnings(line, environment):
    bytes_warnings = ([], ["default::BytesWarning"], ["error::BytesWarning"])[min(sys.flags.bytes_warning, 2)]
    dev = ["default"] if sys.flags.dev_mode else []
    given = filter(None, environment.get("PYTHONWARNINGS", "").split(","))
    sys.warnoptions[:] = [*dev, *given, *line.warnings, *bytes_warnings]
    if sys.warnoptions:
        import warnings

        warnings._processoptions(sys.warnoptions)
