"""The end of what a program has made, when the program itself is over: `__del__` of what its modules still hold is called.

CPython takes its own library down as well. That stays here, since the interpreter is put back to its beginning.
"""

import gc
import sys
import types

from green import main_module

_STREAMS = ("stdin", "stdout", "stderr")
_LAST_ERROR = ("last_exc", "last_type", "last_value", "last_traceback")

# A warning of what is found then is of no line of the program: CPython says `sys:1`.
_collect = types.FunctionType(compile("gc.collect()", "sys", "exec"), {"__name__": "sys", "gc": gc})

_library = frozenset()


def prepare():
    """Before a program imports anything."""
    global _library
    _library = frozenset(sys.modules) - {"__main__", "__mp_main__"}


def run():
    sys.is_finalizing = lambda: True
    for name in _STREAMS:
        setattr(sys, name, getattr(sys, f"__{name}__", None))
    for name in _LAST_ERROR:
        sys.__dict__.pop(name, None)
    for name in [name for name in sys.modules if name not in _library]:
        sys.modules.pop(name, None)
    main_module.begin()
    _collect()
