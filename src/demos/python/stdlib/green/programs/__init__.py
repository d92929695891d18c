"""Programs that a program starts: what `subprocess`, `os.system` and the like need of an operating system.

Each is a process of its own, in an interpreter of its own. What can be started lies in `/usr/bin`: Python, and a few
commands, which are Python too (`green.commands`). `subprocess` above it is the standard library's own.
"""


def install():
    """Nothing is asked of the kernel, so that a memory snapshot can be made. Before `subprocess` is imported."""
    from green.programs import fork_exec, spawning, waiting

    waiting.install()
    spawning.install()
    fork_exec.install()
