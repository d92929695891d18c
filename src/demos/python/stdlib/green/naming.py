"""How a program calls what it made: the variable, the attribute or the element that holds a thing; and how one writes
the name of a class or a function of the library. For reports; it changes nothing.
"""

import sys
import types

#: A longer container is not looked through.
_MOST_ELEMENTS = 1000


def name_of(thing, frame):
    """`lock`, `account.lock`, `forks[2]`: of a module where there is one, since that is the same for all who use it."""
    main = sys.modules["__main__"].__dict__
    scopes = [main] if frame is None else [frame.f_globals, frame.f_locals]
    for variables in scopes:
        for search in (_variable, _element, _attribute):
            name = search(thing, dict(variables))
            if name is not None:
                return name
    return None


def _variable(thing, variables):
    return next((name for name, value in variables.items() if _is(value, thing)), None)


def _element(thing, variables):
    for name, value in variables.items():
        if type(value) in (list, tuple) and len(value) <= _MOST_ELEMENTS:
            found = next((place for place, inner in enumerate(value) if _is(inner, thing)), None)
        elif type(value) is dict and len(value) <= _MOST_ELEMENTS:
            found = next((key for key, inner in value.items() if _is(inner, thing)), None)
        else:
            continue
        if found is not None:
            return f"{name}[{found!r}]"
    return None


def _attribute(thing, variables):
    for name, value in variables.items():
        if isinstance(value, types.ModuleType):
            continue
        for attribute, inner in _attributes_of(value).items():
            if _is(inner, thing):
                return f"{name}.{attribute}"
    return None


def _is(value, thing):
    """Also where the thing lies within a lock, a condition or an event of the library, which the program knows."""
    if value is thing:
        return True
    if type(value).__module__ not in ("threading", "multiprocessing.synchronize"):
        return False
    attributes = _attributes_of(value)
    return any(attributes.get(inner) is thing for inner in ("_lock", "_semlock", "_cond"))


def _attributes_of(value):
    try:
        attributes = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return {}
    return dict(attributes) if isinstance(attributes, (dict, types.MappingProxyType)) else {}


def public_name(module, name):
    """As a program writes it: `Event`, `queue.Queue.get`, `multiprocessing.Lock`, `asyncio.TaskGroup`."""
    if module in ("threading", "_thread", "builtins", "__main__", "__mp_main__"):
        return name
    package = "concurrent.futures" if module.startswith("concurrent.futures.") else module.partition(".")[0]
    # What is made in `_io` is had from `io`.
    for shown in (package.removeprefix("_"), package):
        if hasattr(sys.modules.get(shown), name.partition(".")[0]):
            return f"{shown}.{name}"
    return f"{module}.{name}"
