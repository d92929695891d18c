"""What is said on the command line of Python, or in its environment, stands in `sys.flags`, and does what it says."""
# covers: subprocess.run
# python: 3.11

import ast
import os
import subprocess
import sys

SHOW = """
import sys
names = [name for name in dir(sys.flags) if not name.startswith("_") and name not in ("count", "index")]
flags = {name: getattr(sys.flags, name) for name in names}
print((flags, sys._xoptions, sys.warnoptions, sys.dont_write_bytecode))
"""
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def shown(*options, **environment):
    command = [sys.executable, *options, "-c", SHOW]
    # `-i` would go on with what is typed.
    run = subprocess.run(command, env=PLAIN | environment, capture_output=True, input="", text=True, check=True)
    return ast.literal_eval(run.stdout)


def changed(*options, **environment):
    """What differs from a Python without options, `-B` apart."""
    flags, *_ = shown(*options, **environment)
    return {name: value for name, value in flags.items() if value != usual[name] and name != "dont_write_bytecode"}


usual, implementation, warned, _ = shown()
assert (usual["optimize"], usual["isolated"], usual["dev_mode"], implementation, warned) == (0, 0, False, {}, [])
assert usual["inspect"] == 0 and "PYTHONINSPECT" not in os.environ
assert changed("-E") == {"ignore_environment": 1}
assert changed("-I") == {"ignore_environment": 1, "isolated": 1, "no_user_site": 1, "safe_path": True}
assert changed("-Os", "-q") == {"optimize": 1, "no_user_site": 1, "quiet": 1}
assert changed("-OOO", PYTHONOPTIMIZE="1") == {"optimize": 3}
assert changed(PYTHONOPTIMIZE="2", PYTHONSAFEPATH="yes", PYTHONDEBUG="") == {"optimize": 2, "safe_path": True}
assert changed("-E", PYTHONOPTIMIZE="2") == {"ignore_environment": 1}
assert changed("-X", "int_max_str_digits=1000") == {"int_max_str_digits": 1000}
assert changed("-i") == {"inspect": 1, "interactive": 1} and changed(PYTHONINSPECT="1") == {"inspect": 1}
assert changed("-X", "warn_default_encoding") == changed(PYTHONWARNDEFAULTENCODING="1") == {"warn_default_encoding": 1}
flags, _, _, without_bytecode = shown("-B")
assert flags["dont_write_bytecode"] == 1 and without_bytecode

flags, implementation, warned, _ = shown("-Xdev", "-Xown=1", "-Werror::UserWarning", "-b", PYTHONWARNINGS="ignore,once")
assert flags["dev_mode"] is True and implementation == {"dev": True, "own": "1"}
assert warned == ["default", "ignore", "once", "error::UserWarning", "default::BytesWarning"]


def run(*words, **environment):
    return subprocess.run([sys.executable, *words], env=PLAIN | environment, capture_output=True, text=True)


def output(*words, **environment):
    ended = run(*words, **environment)
    return ended.returncode, ended.stdout, ended.stderr.splitlines()[-1:]


assert output("-O", "-c", "print(__debug__); assert False") == (0, "False\n", [])
assert output("-OOO", "-c", "assert False") == (0, "", [])
assert output("-c", "assert __debug__; assert 0, 'kept'") == (1, "", ["AssertionError: kept"])
assert output("-Werror", "-c", "import warnings; warnings.warn('loud')") == (1, "", ["UserWarning: loud"])
deprecated = "import warnings; warnings.warn('old', DeprecationWarning); print('on')"
assert output("-W", "ignore", "-c", deprecated) == (0, "on\n", [])
assert output("-c", deprecated, PYTHONWARNINGS="error") == (1, "", ["DeprecationWarning: old"])
in_loop = "import asyncio; print(asyncio.run(asyncio.sleep(0)), asyncio.new_event_loop().get_debug())"
assert output("-X", "dev", "-W", "ignore", "-c", in_loop)[1] == "None True\n"
assert output("-X", "int_max_str_digits=640", "-c", "print(10 ** 700)")[0] == 1
long = "print(len(str(10 ** 5000)))"
assert output("-X", "int_max_str_digits=", "-c", long) == (0, "5001\n", [])
assert output("-X", "int_max_str_digits= +6000", "-c", long, PYTHONINTMAXSTRDIGITS="1000") == (0, "5001\n", [])
assert output("-X", "int_max_str_digits=6000", "-X", "int_max_str_digits=1", "-c", long) == (0, "5001\n", [])
pipe = "import subprocess; subprocess.run('true', text=True)"
assert run("-c", pipe).stderr == ""
warned = run("-X", "warn_default_encoding", "-c", pipe).stderr
assert warned.startswith("<string>:1: EncodingWarning: 'encoding' argument not specified.")


def refused(*options, **environment):
    ended = run(*options, "-c", "print('on')", **environment)
    assert (ended.returncode, ended.stdout) == (1, "")
    place, _, rest = ended.stderr.removeprefix("Fatal Python error: config_init_int_max_str_digits: ").partition(": ")
    assert rest == "invalid limit; must be >= 640 or 0 for unlimited.\nPython runtime state: preinitialized\n\n"
    return place


for wrong in ("=12", "=many", "=-1", "=700 ", "=4294967296", "=" + "9" * 5000, ""):
    assert refused("-X", f"int_max_str_digits{wrong}") == "-X int_max_str_digits"
assert refused(PYTHONINTMAXSTRDIGITS="12") == "PYTHONINTMAXSTRDIGITS"
assert refused("-X", "int_max_str_digits=1000", PYTHONINTMAXSTRDIGITS="12") == "PYTHONINTMAXSTRDIGITS"
print("ok")
