"""What a child process or a further interpreter has from the one that starts it, beside what the library gives it."""

import os


def given():
    """Asked where it comes from."""
    mask = os.umask(0)
    os.umask(mask)
    return {"environ": dict(os.environ), "umask": mask}


def take(inherited):
    _take_environment(inherited["environ"])
    os.umask(inherited["umask"])


def _take_environment(environment):
    if list(environment)[: len(os.environ)] != list(os.environ):
        # It does not begin with what all have, in that order.
        os.environ.clear()
    for name, value in environment.items():
        # To write to it is dear.
        if os.environ.get(name) != value:
            os.environ[name] = value
