"""`__main__`, as CPython begins with it: empty, before anybody runs anything in it."""

import builtins
import sys
import types
from _frozen_importlib import BuiltinImporter


def begin():
    module = types.ModuleType("__main__")
    module.__loader__ = BuiltinImporter
    module.__builtins__ = builtins
    sys.modules["__main__"] = module
