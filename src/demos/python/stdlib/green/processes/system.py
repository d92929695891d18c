"""Functions of `os` about processes: numbers, cores, signals, the end. Those that cannot be are not here."""

import errno
import os
import signal

from green import host, threads

# What a process that does not handle them does not notice.
_HARMLESS = {signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH}
_SIGABRT = 6


def install():
    os.getpid = getpid
    os.getppid = getppid
    os.cpu_count = os.process_cpu_count = cpu_count
    os.kill = kill
    os.abort = abort
    os._exit = _exit


_native_getpid = os.getpid


def getpid():
    return _native_getpid() if host.process is None else host.process.pid


def getppid():
    return host.process.parentPid


def cpu_count():
    return host.process.cpus


def kill(pid, signum, /):
    if pid == getpid():
        _kill_self(signum)
    elif not host.call("kill", pid, int(signum)):
        raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))


def _kill_self(signum):
    if signum == 0:
        return
    handler = signal.getsignal(signum)
    if callable(handler):
        signal.raise_signal(signum)
    elif handler != signal.SIG_IGN and signum not in _HARMLESS:
        _die(-signum)


def abort():
    _die(-_SIGABRT)


def _exit(status):
    _die(status & 0xFF)


def _die(code):
    """The kernel ends the interpreter; until then this thread waits, and the others go on for a moment."""
    host.tell("die", code)
    while True:
        threads.park(threads.FOREVER, host.FOR_WORLD)
