"""What a child process or a further interpreter has from the one that starts it, beside what the library gives it."""

import os


def given():
    """Asked where it comes from."""
    mask = os.umask(0)
    os.umask(mask)
    return {"environ": dict(os.environ), "umask": mask}


def take(inherited):
    os.environ.clear()
    os.environ.update(inherited["environ"])
    os.umask(inherited["umask"])
