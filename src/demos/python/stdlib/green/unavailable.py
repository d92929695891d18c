"""What a program cannot have in a browser, and the one error that says so.

It is raised where an API is used. A program that only imports such a module, or names a class of it, is not disturbed.
A module that is not there at all cannot be imported, as natively; the error tells the reason too.
"""

import sys
from importlib import _bootstrap

from green.absences import ABSENCES, MISSING_MODULES
from green.on_import import on_import


class UnavailableError(NotImplementedError):
    """Names the API, says why it cannot work here, and what to use instead."""

    def __init__(self, api, why, instead):
        super().__init__(f"{api} is not available in the browser: {why}. {instead}")
        self.api = api
        self.why = why
        self.instead = instead

    def __reduce__(self):
        return type(self), (self.api, self.why, self.instead)


def install():
    # Tries `select` out when it is first imported, so it has to come before that is taken away.
    import selectors  # noqa: F401

    # The standard library calls both: wherever there is a fork, which never comes, and before it reads a time's zone.
    on_import("os", lambda os: setattr(os, "register_at_fork", _never))
    on_import("time", lambda time: setattr(time, "tzset", _keep_zone))
    for module, absences in ABSENCES.items():
        on_import(module, lambda module, absences=absences: _take_away(module, absences))
    sys.meta_path.append(_Explainer())


def _take_away(module, absences):
    for names, why, instead in absences:
        for name in names:
            fail = _failing(f"{module.__name__}.{name}", why, instead)
            cls, _, attribute = name.rpartition(".")
            owner = getattr(module, cls) if cls else module
            found = getattr(owner, attribute, None)
            if isinstance(found, type) and not found.__flags__ & _IS_IMMUTABLE:
                # The class stays what it is: other classes derive from it, and annotations name it.
                found.__init__ = fail
            else:
                setattr(owner, attribute, fail)


#: Py_TPFLAGS_IMMUTABLETYPE: a class written in C.
_IS_IMMUTABLE = 1 << 8


def _failing(api, why, instead):
    def fail(*_, **__):
        raise UnavailableError(api, why, instead)

    module, _, name = api.partition(".")
    fail.__module__, fail.__qualname__ = module, name
    fail.__name__ = name.rpartition(".")[2]
    return fail


def _never(*, before=None, after_in_child=None, after_in_parent=None):
    """Nothing of it will be called."""


def _keep_zone():
    """Nobody looks at `TZ` here."""


class _Explainer:
    """The last of the finders. What nobody has fails as natively, with the reason; who only looks finds nothing."""

    def find_spec(self, name, path=None, target=None):
        absence = None if path is not None else _absence_of(name)
        # Called by `_find_spec`, which the import calls, and `importlib.util.find_spec` too.
        if absence is None or sys._getframe(2).f_code is not _bootstrap._find_and_load_unlocked.__code__:
            return None
        for finder in sys.meta_path[sys.meta_path.index(self) + 1 :]:
            spec = finder.find_spec(name, path, target)
            if spec is not None:
                return spec
        raise missing(name, absence)


def missing(name, absence):
    error = ModuleNotFoundError(f"No module named {name!r}: {absence.why}. {absence.instead}", name=name)
    error.why, error.instead = absence.why, absence.instead
    return error


def _absence_of(name):
    pattern = name if name in sys.stdlib_module_names else "*"
    return next((absence for absence in MISSING_MODULES if pattern in absence.names), None)
