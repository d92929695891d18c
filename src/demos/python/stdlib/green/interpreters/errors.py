"""The exceptions of `_interpreters`, and what an interpreter tells of one that nobody caught in it."""

import traceback
from types import SimpleNamespace

from green import failures


class InterpreterError(Exception):
    """A cross-interpreter operation failed"""


class InterpreterNotFoundError(InterpreterError):
    """An interpreter was not found"""


class NotShareableError(TypeError):
    pass


for _error in (InterpreterError, InterpreterNotFoundError, NotShareableError):
    _error.__module__ = "concurrent.interpreters"
    _error.__qualname__ = _error.__name__


def captured(error):
    """What is told of it elsewhere, as plain values."""
    cls = type(error)
    message = failures.text_of(lambda: str(error))
    return cls.__name__, cls.__qualname__, cls.__module__, message, _shown(error)


def excinfo(name, qualname, module, message, shown):
    """What `ExecutionFailed.excinfo` is made of."""
    full_name = qualname if module in ("builtins", "__main__") else f"{module}.{qualname}"
    return SimpleNamespace(
        type=SimpleNamespace(__name__=name, __qualname__=qualname, __module__=module),
        msg=message,
        formatted=full_name if message is None else f"{full_name}: {message}",
        errdisplay=shown,
    )


def _shown(error):
    """As on the console, without the frames of this package."""
    try:
        error = BaseException.with_traceback(error, failures.traceback_of(error))
        return "".join(traceback.TracebackException.from_exception(error).format()).rstrip("\n")
    except Exception:
        return None
