"""Puts the replacements in their places. Nothing of JavaScript is touched, so that a memory snapshot can be made."""

from importlib.util import find_spec


def install():
    from green import threads

    threads.install()
    for name in ("processes", "network", "unavailable"):
        if find_spec(f"green.{name}"):
            __import__(f"green.{name}", fromlist=["install"]).install()
