"""What cannot be imported says why and what to use, and is missed as natively by whoever asks."""
# covers: input
# python: 3.14
# host: browser

import importlib.util
import sys
import warnings

for name, why in {
    "numpy": "this site doesn’t install packages",
    "tqdm": "this site doesn’t install packages",
    "tkinter": "windows",
    "turtle": "windows",
    "curses": "terminal",
    "readline": "terminal",
    "syslog": "operating system",
    "pwd": "operating system",
}.items():
    assert importlib.util.find_spec(name) is None, name
    try:
        __import__(name)
    except ImportError as error:
        assert type(error) is ModuleNotFoundError and error.name == name
        assert str(error).startswith(f"No module named {name!r}: ") and why in str(error), error
    else:
        raise AssertionError(name)

try:
    import numpy.random
except ImportError as error:
    assert error.name == "numpy"

try:
    import json.nothing
except ModuleNotFoundError as error:
    assert str(error) == "No module named 'json.nothing'"

# Whatever else CPython brings everywhere can be imported.
warnings.simplefilter("ignore", DeprecationWarning)
foreign = {"msvcrt", "nt", "winreg", "winsound", "antigravity", "this"}
told = {"tkinter", "turtle", "turtledemo", "idlelib", "curses", "readline", "grp", "pwd", "syslog"}
told |= {"ensurepip", "venv"}
for name in sys.stdlib_module_names - foreign - told:
    if not name.startswith("_") and name != "pydoc_data":
        __import__(name)
print("ok")
