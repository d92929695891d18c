"""Process groups and sessions: those of a process are with the kernel."""

import os

from green import arguments, host
from green.system_errors import checked, failure


def install():
    import posix

    for module in (os, posix):
        for function in (getpgid, getpgrp, getsid, killpg, setpgid, setpgrp, setsid):
            setattr(module, function.__name__, function)


def getpgid(pid):
    return _of(pid)[0]


def getpgrp():
    return _of(0)[0]


def getsid(pid, /):
    return _of(pid)[1]


def setpgid(pid, pgrp, /):
    checked(host.call("group.join", arguments.c_int(pid), arguments.c_int(pgrp)))


def setpgrp():
    setpgid(0, 0)


def setsid():
    checked(host.call("group.lead"))


def killpg(pgid, signal, /):
    number = arguments.c_int(pgid)
    if number < 0:
        raise failure("EINVAL")
    # 1 would be everybody; nobody leads such a group.
    if number == 1:
        raise failure("ESRCH")
    os.kill(-number, signal)


def _of(pid):
    return checked(host.call("group.of", arguments.c_int(pid)))
