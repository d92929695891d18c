"""Prints, as JSON, the public names of the modules given as arguments; null for one that cannot be imported."""

import importlib
import json
import sys
import types
import warnings


def public_names(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        return None
    if hasattr(module, "__all__"):
        return sorted(name for name in module.__all__ if not name.startswith("_"))
    return sorted(name for name, value in vars(module).items() if is_own(module, name, value))


def is_own(module, name, value):
    """Whether the module itself has it, and does not merely use it."""
    if name.startswith("_") or isinstance(value, types.ModuleType):
        return False
    origin = getattr(value, "__module__", None)
    if isinstance(value, (type, types.FunctionType)) and isinstance(origin, str):
        return origin.lstrip("_").startswith(module.__name__.lstrip("_")) or origin in ("posix", "builtins")
    return True


warnings.simplefilter("ignore")
print(json.dumps({name: public_names(name) for name in sys.argv[1:]}))
