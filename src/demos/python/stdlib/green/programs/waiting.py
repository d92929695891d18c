"""`os.wait` and its kind: the ends of children, whether `multiprocessing` or `subprocess` started them."""

import os
import signal

from green import arguments
from green.processes import children
from green.system_errors import failure


def install():
    import posix

    for module in (os, posix):
        for function in (wait, wait3, wait4, waitid, waitpid):
            setattr(module, function.__name__, function)


def wait():
    return waitpid(children.ANY, 0)


def waitpid(pid, options, /):
    pid, options = arguments.c_int(pid), arguments.c_int(options)
    ended = _wait(pid or -os.getpgrp(), options & os.WNOHANG)
    return (0, 0) if ended is None else (ended[0], status_of(ended[1]))


def wait3(options):
    return wait4(children.ANY, options)


def wait4(pid, options):
    import resource

    return *waitpid(pid, options), resource.getrusage(resource.RUSAGE_CHILDREN)


def waitid(idtype, id, options, /):
    idtype, options = arguments.c_int(idtype), arguments.c_int(options)
    if idtype not in (os.P_PID, os.P_PGID, os.P_ALL) or not options & os.WEXITED:
        raise failure("EINVAL")
    number = children.ANY if idtype == os.P_ALL else arguments.c_int(id)
    if idtype == os.P_PGID:
        number = -(number or os.getpgrp())
    ended = _wait(number, options & os.WNOHANG)
    if ended is None:
        return None
    if options & os.WNOWAIT:
        children.put_back(*ended)
    number, code = ended
    how, status = (os.CLD_KILLED, -code) if code < 0 else (os.CLD_EXITED, code & 0xFF)
    return os.waitid_result((number, os.getuid(), int(signal.SIGCHLD), status, how))


def status_of(code):
    """An exit code as the system tells it."""
    return -code if code < 0 else (code & 0xFF) << 8


def _wait(number, is_look):
    return children.wait_for(number, 0.0) if is_look else children.wait(number)
