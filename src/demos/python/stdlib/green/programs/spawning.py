"""`os.posix_spawn`, the `os.spawn…` family and `os.system`. `os.popen` is the library's own, by `subprocess`."""

import errno
import os
import sys

from green import arguments
from green.processes import children
from green.programs import starting, waiting


def install():
    import posix

    for module in (os, posix):
        for function in (posix_spawn, posix_spawnp, system):
            setattr(module, function.__name__, function)
    for function in (spawnl, spawnle, spawnlp, spawnlpe, spawnv, spawnve, spawnvp, spawnvpe):
        setattr(os, function.__name__, function)


def posix_spawn(
    path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(),
    scheduler=None,
):
    return _spawn([os.fspath(path)], argv, env, path)


def posix_spawnp(
    path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(),
    scheduler=None,
):
    return _spawn(_paths_of(path, os.environ), argv, env, path)


def system(command):
    """As by the shell; returns the status."""
    sys.audit("os.system", command)
    number = starting.start(["sh", "-c", command, "sh"], [starting.SHELL])
    return waiting.status_of(children.wait(number)[1])


def spawnv(mode, file, args):
    return _spawn_and_wait(mode, [file], args, None)


def spawnve(mode, file, args, env):
    return _spawn_and_wait(mode, [file], args, env)


def spawnvp(mode, file, args):
    return _spawn_and_wait(mode, _paths_of(file, os.environ), args, None)


def spawnvpe(mode, file, args, env):
    return _spawn_and_wait(mode, _paths_of(file, env), args, env)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


def _spawn_and_wait(mode, paths, args, env):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    try:
        number = _spawn(paths, args, env, None)
    except OSError:
        # It is the child that hears of it, in a fork; and ends with this.
        number = children.add_not_begun(127)
    if mode == os.P_NOWAIT:
        return number
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def _paths_of(file, environment):
    name = os.fsdecode(file)
    if os.path.dirname(name):
        return [name]
    return [os.path.join(folder, name) for folder in os.get_exec_path(environment)]


def _spawn(paths, argv, env, path):
    environment = None if env is None else {os.fsdecode(name): os.fsdecode(value) for name, value in env.items()}
    try:
        return starting.start(argv, paths, environment=environment)
    except OSError as error:
        if path is None:
            raise
        raise OSError(error.errno, os.strerror(error.errno), path) from None
