"""Modules that CPython has in C, and that are ours here."""

import sys
import types


def put(name, *things, **constants):
    """Makes the module, where `import` finds it: of functions and classes by their own names, and of constants."""
    module = types.ModuleType(name)
    module.__dict__.update({thing.__name__: thing for thing in things}, **constants)
    sys.modules[name] = module
    own(name, things)


def own(name, things):
    """The functions among them say that they are of the module."""
    for thing in things:
        if isinstance(thing, types.FunctionType):
            thing.__module__ = name
