"""Starting processes and waiting for their ends. All are started by spawn; what it does first is in child.py."""

import io
import os
import sys
import types

from green import absences, arguments, files, host, inheritance
from green.descriptors import passing
from green.processes import children, guard, things


def install():
    import multiprocessing
    from multiprocessing import context, forkserver, popen_fork, resource_tracker

    class Popen(popen_fork.Popen):
        method = "spawn"
        _launch = _launch
        poll = _poll
        wait = _wait
        _send_signal = _send_signal
        duplicate_for_child = _duplicate_for_child

    class ForkServerPopen(Popen):
        # Nobody can see that there is no server: what it would fork begins as clean as what is spawned.
        method = "forkserver"

    for name, cls in (("popen_spawn_posix", Popen), ("popen_forkserver", ForkServerPopen)):
        module = types.ModuleType(f"multiprocessing.{name}")
        module.Popen = cls
        sys.modules[module.__name__] = module
        setattr(multiprocessing, name, module)

    contexts = context._concrete_contexts
    del contexts["fork"]
    contexts["forkserver"]._check_available = lambda: None
    context._default_context._default_context = contexts["spawn"]
    context.BaseContext.get_context = _explaining_fork(context.BaseContext.get_context)

    # Nobody is to be started ahead: there is no server.
    forkserver.ensure_running = lambda: None
    # There is no other process that could clean up: the kernel does.
    resource_tracker.register = resource_tracker.unregister = lambda name, rtype: None
    resource_tracker.ensure_running = lambda: None
    resource_tracker.getfd = lambda: None


def _explaining_fork(get_context):
    def explaining(self, method=None):
        if method == "fork":
            raise ValueError(f"cannot find context for 'fork': {absences.NO_FORK}. Use 'spawn' or 'forkserver'.")
        return get_context(self, method)

    return explaining


def _launch(self, process_obj):
    from multiprocessing import context, reduction, spawn

    children.check_may_start()
    descriptors, self._things = passing.give_standard()
    preparation = spawn.get_preparation_data(process_obj._name) | inheritance.given() | {"descriptors": descriptors}
    pickled = io.BytesIO()
    context.set_spawning_popen(self)
    try:
        reduction.dump(preparation, pickled)
        reduction.dump(process_obj, pickled)
    finally:
        context.set_spawning_popen(None)
    self.name = str(process_obj._name)
    files.share()
    self.pid = host.call("process.spawn", pickled.getvalue(), self.name, self._things)
    children.add(self.pid, self.name)
    self.sentinel = things.sentinel_of(self.pid)


def _duplicate_for_child(self, thing):
    self._things.append(thing)
    return thing


def _poll(self, flag=os.WNOHANG):
    return self.wait(0 if flag else None)


def _wait(self, timeout=None):
    if self.returncode is None:
        try:
            code = _exit_code(self, timeout)
        except ChildProcessError:
            # Another thread was told of its end, or the program was, by `os.wait`.
            return self.returncode
        self.is_unguarded = code == guard.UNGUARDED
        self.returncode = 1 if self.is_unguarded else code
    return self.returncode


def _exit_code(popen, timeout):
    if timeout is None:
        return children.wait(popen.pid)[1]
    milliseconds = arguments.milliseconds_of_poll(timeout)
    if milliseconds <= 0:
        return children.code_of(popen.pid)
    ended = children.wait_for(popen.pid, milliseconds)
    return None if ended is None else ended[1]


def _send_signal(self, signum):
    if self.returncode is None:
        host.call("process.kill", self.pid, arguments.c_int(signum))
