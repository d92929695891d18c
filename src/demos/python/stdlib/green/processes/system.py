"""Functions of `os` about processes: numbers, cores, signals, the end. Those that cannot be are not here."""

import os

from green import arguments, host, signals, threads
from green.system_errors import failure

_SIGABRT = 6


def install():
    import posix

    for module in (os, posix):
        for function in (getpid, getppid, geteuid, getegid, cpu_count, sched_getaffinity, kill, abort, _exit):
            setattr(module, function.__name__, function)
    os.process_cpu_count = cpu_count


_native_getpid = os.getpid


def getpid():
    return _native_getpid() if host.process is None else host.process.home


def getppid():
    return host.process.parentPid


def geteuid():
    return os.getuid()


def getegid():
    return os.getgid()


def cpu_count():
    return host.process.cpus


def sched_getaffinity(pid, /):
    """Any process may use any core."""
    arguments.c_int(pid)
    return set(range(cpu_count()))


def kill(pid, signum, /):
    pid, signum = arguments.c_int(pid), arguments.c_int(signum)
    if pid == host.process.pid:
        signals.raise_signal(signum)
    elif not host.call("process.kill", pid, signum):
        raise failure("ESRCH")


def abort():
    die(-_SIGABRT)


def _exit(status):
    die(arguments.c_int(status) & 0xFF)


def die(code):
    """The kernel ends the interpreter; until then this thread waits, and the others go on for a moment."""
    host.tell("process.die", code)
    while True:
        threads.park(threads.FOREVER, host.FOR_WORLD)
