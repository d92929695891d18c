"""Puts the replacements in their places. Nothing of JavaScript is touched, so that a memory snapshot can be made."""

from importlib.util import find_spec


def install():
    from green import threads

    threads.install()
    for name in ("processes", "network", "unavailable"):
        if find_spec(f"green.{name}"):
            module = __import__(f"green.{name}.install" if name == "network" else f"green.{name}", fromlist=["install"])
            if hasattr(module, "install"):
                module.install()
