"""Puts the replacements in their places. Nothing of JavaScript is touched, so that a memory snapshot can be made."""

import os
import sys
from importlib.util import find_spec


def install():
    from green import (
        async_exceptions,
        c_functions,
        console,
        fault_handler,
        files,
        not_found,
        resources,
        signals,
        sqlite,
        threads,
        timing,
        tracebacks,
    )

    # boot.ts sets it for the interpreter, not for programs.
    del os.environ["PYTHONINSPECT"]
    sys.flags = sys.flags.__replace__(inspect=0)
    # Without the queue in C, which would block the only real thread there is, `queue` takes the one in Python.
    sys.modules["_queue"] = None
    modules = (
        threads, signals, timing, tracebacks, async_exceptions, sqlite, console, files, not_found, fault_handler, resources,
    )  # fmt: skip
    for module in modules:
        module.install()
    for name in ("descriptors", "sockets", "programs", "tls", "processes", "interpreters", "unavailable"):
        if find_spec(f"green.{name}"):
            __import__(f"green.{name}", fromlist=["install"]).install()
    c_functions.install()
