"""`os.posix_spawn`, the `os.spawn…` family and `os.system`. `os.popen` is the library's own, by `subprocess`."""

import os
import sys

from green import absences, arguments
from green.processes import children, signalling
from green.programs import file_actions as actions
from green.programs import missing, starting, waiting
from green.unavailable import UnavailableError

_REFUSED = {
    "setsigmask": ("a child begins with no signal held back", "Use signal.pthread_sigmask() in the child."),
    "scheduler": (absences.NO_SYSTEM, "The browser hands out the cores."),
}


def install():
    import posix

    for module in (os, posix):
        for function in (posix_spawn, posix_spawnp, system):
            setattr(module, function.__name__, function)
        for name in ("POSIX_SPAWN_OPEN", "POSIX_SPAWN_CLOSE", "POSIX_SPAWN_DUP2", "POSIX_SPAWN_CLOSEFROM"):
            setattr(module, name, getattr(actions, name))
    for function in (spawnl, spawnle, spawnlp, spawnlpe, spawnv, spawnve, spawnvp, spawnvpe):
        setattr(os, function.__name__, function)


def posix_spawn(path, argv, env, /, **options):
    return _spawn_as("posix_spawn", [os.fspath(path)], path, argv, env, **options)


def posix_spawnp(path, argv, env, /, **options):
    return _spawn_as("posix_spawnp", _paths_of(path, os.environ), path, argv, env, **options)


def _spawn_as(
    function, paths, path, argv, env, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(),
    setsigdef=(), scheduler=None,
):
    """A child begins with the ids of its parent and without handlers of signals: to reset them changes nothing."""
    _check_command(function, argv, env)
    signalling.numbers_of(setsigdef)
    asked = {
        "setsigmask": signalling.numbers_of(setsigmask),
        "scheduler": scheduler is not None,
    }
    for option in filter(asked.get, asked):
        raise UnavailableError(f"os.{function}({option}=…)", *_REFUSED[option])
    parsed = actions.parse(() if file_actions is None else file_actions)
    try:
        with actions.ChildDescriptors() as descriptors:
            descriptors.carry_out(parsed)
            return _spawn(
                paths,
                argv,
                env,
                descriptors=descriptors.given(),
                group=starting.PARENTS_GROUP if setpgroup is None else arguments.c_int(setpgroup),
                leads_session=bool(setsid),
            )
    except OSError as error:
        raise missing.add_note(OSError(error.errno, os.strerror(error.errno), path), path) from None


def _check_command(function, argv, env):
    if not isinstance(argv, (tuple, list)):
        raise TypeError(f"{function}: argv must be a tuple or list")
    if not argv:
        raise ValueError(f"{function}: argv must not be empty")
    if not argv[0]:
        raise ValueError(f"{function}: argv first element cannot be empty")
    if env is not None and not hasattr(env, "keys"):
        raise TypeError(f"{function}: environment must be a mapping object or None")


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
        number = _spawn(paths, args, env)
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


def _spawn(paths, argv, env, **options):
    environment = None if env is None else {os.fsdecode(name): os.fsdecode(value) for name, value in env.items()}
    return starting.start(argv, paths, environment=environment, **options)
