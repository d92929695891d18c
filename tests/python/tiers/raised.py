"""Takes away what the engine takes away, uses each such API, and prints what that raises, as JSON.

Argument: folder of the engine's Python side.
"""

import importlib
import json
import sys
import types
from operator import attrgetter

sys.path.insert(0, sys.argv[1])
for name in ("green.host", "pyodide", "pyodide.ffi"):
    sys.modules[name] = types.ModuleType(name)

import aiohttp.absences  # noqa: E402
import requests.adapters  # noqa: E402
from green import unavailable  # noqa: E402
from green.absences import ABSENCES, MISSING_MODULES  # noqa: E402

unavailable.install()


def absence_of_module(name):
    """A Python on an operating system has most of them, so that importing one would show nothing."""
    return unavailable._absence_of(name)


def raised_by(module, name):
    try:
        if module == "import":
            raise unavailable.missing(name, absence_of_module(name))
        attrgetter(name)(importlib.import_module(module))()
    except unavailable.UnavailableError as error:
        # An alias, as selectors.DefaultSelector is, raises in the name of what it stands for.
        assert error.api.startswith(module), error
        return {"api": f"{module}.{name}", "why": error.why, "instead": error.instead}
    except ModuleNotFoundError as error:
        return {"api": f"{module}.{name}", "why": error.why, "instead": error.instead}
    except Exception as error:
        return {"error": repr(error)}
    return {"error": "nothing"}


absent = [(module, name) for module, entries in ABSENCES.items() for entry in entries for name in entry.names]
absent += [("import", name.replace("*", "whatever")) for entry in MISSING_MODULES for name in entry.names]
absent += [("aiohttp", name) for entry in aiohttp.absences.ABSENCES for name in entry.names]
absent += [("requests", "adapters.HTTPAdapter")]
print(json.dumps([raised_by(module, name) for module, name in absent]))
