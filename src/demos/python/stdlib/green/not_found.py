"""What the standard library looks for on a machine, and does not find here: a browser to open, libraries in C, the data of
time zones. It is told as on a machine that has none.
"""

import os

from green.on_import import on_import

_NO_LIBRARY = "cannot open shared object file: No such file or directory"


def install():
    on_import("webbrowser", _without_browsers)
    on_import("ctypes", _without_libraries)
    on_import("zoneinfo._common", _without_zones)


def _without_browsers(webbrowser):
    """Pyodide would have the page opened by its window, which a worker has not."""

    def get(using=None):
        raise webbrowser.Error("could not locate runnable browser")

    def open(url, new=0, autoraise=True):
        return False

    def open_new(url):
        return open(url, 1)

    def open_new_tab(url):
        return open(url, 2)

    for function in (get, open, open_new, open_new_tab):
        setattr(webbrowser, function.__name__, function)


def _without_libraries(ctypes):
    """What is compiled into the interpreter can be had by `CDLL(None)`; all else would have to be fetched."""
    dlopen = ctypes._dlopen

    def find(name, mode=0):
        if name is None:
            return dlopen(name, mode)
        raise OSError(
            f"{os.fsdecode(name)}: {_NO_LIBRARY}. "
            "The C library is part of the interpreter here: ctypes.CDLL(None) has its functions."
        )

    ctypes._dlopen = find


def _without_zones(common):
    def load_tzdata(key):
        raise common.ZoneInfoNotFoundError(
            f"No time zone found with key {key}: a browser doesn’t give a page the data of time zones. "
            "Use datetime.timezone with an offset."
        )

    common.load_tzdata = load_tzdata
