"""`_posixsubprocess`, which is all that `subprocess` has in C.

What is done between `fork` and `exec` there cannot be here: no code of the program runs in the child before its own.
"""

import os
import sys

from green import c_module
from green.descriptors import passing
from green.on_import import on_import
from green.programs import missing, starting
from green.processes import children
from green.unavailable import UnavailableError

_NO_FORK = "the child begins with its own program: nothing of its parent’s can run in it before"


def install():
    c_module.put("_posixsubprocess", fork_exec)
    # The module makes up its mind by this when it is imported.
    platform, sys.platform = sys.platform, "linux"
    try:
        import subprocess
    finally:
        sys.platform = platform
    # It can be trusted to tell of errors, and saves nothing here.
    subprocess._USE_POSIX_SPAWN = False
    on_import("http.server", _start_scripts)
    subprocess.Popen._execute_child = _telling(subprocess.Popen._execute_child)


def _start_scripts(server):
    """It does so by `subprocess` where it has no `os.fork`; here there is one, which says that it cannot be."""
    server.CGIHTTPRequestHandler.have_fork = False


def fork_exec(
    args, executable_list, close_fds, fds_to_keep, cwd, env_list, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite,
    errpipe_read, errpipe_write, restore_signals, start_new_session, process_group, gid, gids, uid, umask, preexec_fn, /,
):
    """Returns the number of the child. That its program could not be begun is told by `errpipe_write`, as by a child."""
    if preexec_fn is not None:
        raise UnavailableError("subprocess.Popen(preexec_fn=…)", _NO_FORK, "Let the child do it itself.")
    if not {uid, gid, *(gids or ())} <= {None, os.getuid(), os.getgid()}:
        raise UnavailableError("subprocess.Popen(user=…)", "there is one user here", "Leave out user, group, and extra_groups.")
    try:
        return starting.start(
            args,
            executable_list,
            environment=None if env_list is None else environment_of(env_list),
            folder=cwd,
            umask=umask if umask >= 0 else None,
            descriptors=_descriptors(close_fds, fds_to_keep, errpipe_write, p2cread, c2pwrite, errwrite),
            group=process_group,
            leads_session=bool(start_new_session),
        )
    except OSError as error:
        where = "" if error.filename is None else "noexec:chdir"
        os.write(errpipe_write, f"OSError:{error.errno:x}:{where}".encode())
        return children.add_not_begun()


def _telling(execute_child):
    def telling(self, args, executable, preexec_fn, close_fds, pass_fds, cwd, *others):
        try:
            return execute_child(self, args, executable, preexec_fn, close_fds, pass_fds, cwd, *others)
        except OSError as error:
            if error.filename is not None and error.filename != cwd:
                missing.add_note(error, error.filename)
            raise

    return telling


def _descriptors(close_fds, fds_to_keep, errpipe_write, *standard):
    kept = fds_to_keep if close_fds else {*fds_to_keep, *passing.inheritable()}
    given = {number: number for number in kept if number != errpipe_write}
    for number, own in enumerate(standard):
        given[number] = number if own == -1 else own
    return {number: own for number, own in given.items() if number > 2 or passing.is_open(own)}


def environment_of(pairs):
    """Of `NAME=value`, in bytes."""
    return dict(os.fsdecode(pair).split("=", 1) for pair in pairs)
