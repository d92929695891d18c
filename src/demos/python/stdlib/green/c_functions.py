"""What CPython has in C is a function in C where it is one of ours, too: it is no method where a class names it, and has
the library's own name and signature. What this package calls by its own names stays Python.
"""

import sys
import types
from importlib import import_module

# In the order in which a function that several have is looked for.
_MODULES = (
    "_thread time posix os sys signal builtins _io select _socket fcntl faulthandler resource _posixsubprocess _posixshmem "
    "_multiprocessing _interpreters _interpqueues _sqlite3"
).split()
# What the library has in Python there.
_IN_PYTHON = {
    "os": (
        "execl execle execlp execlpe execvp execvpe process_cpu_count spawnl spawnle spawnlp spawnlpe spawnv spawnve "
        "spawnvp spawnvpe"
    ).split(),
    "signal": "pthread_sigmask signal sigpending sigwait".split(),
}
# CPython's own, before they are replaced, by module: of those that can be imported so early.
_replaced = {
    name: dict(vars(import_module(name)))
    for name in ("_thread", "time", "posix", "sys", "_signal", "builtins", "_io", "fcntl", "faulthandler")
}
_replaced["os"], _replaced["signal"] = _replaced["posix"], _replaced["_signal"]
# Where the library has all that is in C there.
_TAKEN_FROM = {"os": sys.modules["posix"], "signal": sys.modules["_signal"]}
# By ours.
_made = {}


def of(function):
    """The function in C that stands for one of ours; that itself where there is none."""
    return _made.get(function, function)


def install():
    """Of all that is replaced by now, wherever the library has taken it to. Called again when more has been."""
    for name in _MODULES:
        if name in sys.modules:
            for attribute, function in _ours_in(sys.modules[name]):
                if function not in _made:
                    _made[function] = _make(function, name, attribute)
    for name, origin in _TAKEN_FROM.items():
        for attribute, function in _ours_in(sys.modules[name]):
            if hasattr(origin, attribute):
                setattr(origin, attribute, function)
    for name, module in list(sys.modules.items()):
        # Others are there besides: None for what is not to be imported, and JavaScript.
        if isinstance(module, types.ModuleType) and not name.startswith("green"):
            for attribute, function in _ours_in(module):
                setattr(module, attribute, of(function))


def _ours_in(module):
    in_python = _IN_PYTHON.get(module.__name__, ())
    return [(name, value) for name, value in vars(module).items() if name not in in_python and _is_ours(value)]


def _is_ours(value):
    function = _function_of(value)
    return isinstance(function, types.FunctionType) and function.__globals__.get("__name__", "").startswith("green.")


def _function_of(value):
    return value.__func__ if isinstance(value, staticmethod) else value


def _make(value, module, name):
    # It needs `threading`, which is not to be imported before it is changed.
    from green import c_function

    function = _function_of(value)
    original = _replaced.get(module, {}).get(name)
    if isinstance(original, types.BuiltinFunctionType):
        return c_function.make_like(function, original)
    return c_function.make(function, module, name, _doc_of(function, name))


def _doc_of(function, name):
    from inspect import signature

    parameters = str(signature(function))[1:]
    separator = "" if parameters.startswith(")") else ", "
    return f"{name}($module{separator}{parameters}\n--\n\n{function.__doc__ or ''}"
