"""Signals among green threads: all of them are the one thread that CPython delivers signals to, so it is seen to here
that handlers run in the main thread. What it takes a system for (other processes, waiting, alarms) is the business of
`green.processes`.
"""

import _signal
import os
import signal
import sys

from green import arguments, c_module, failures, host
from green.system_errors import failure

# One that no program uses: the scheduler's "let the others run", delivered as CPython delivers any signal.
SWITCH_SIGNAL = 50
# Another: what a thread that computes asked to be reminded of (`on_reminder`).
REMINDER_SIGNAL = 51
_library_signal, _handler_of = signal.signal, signal.getsignal
# What a process that does not handle them does not notice.
_HARMLESS = {signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH}
_NOT_TO_BE_HANDLED = {signal.SIGKILL, signal.SIGSTOP}
# What becomes of a signal: indices of REACTIONS in processes/signals.ts.
_DEFAULT, _IGNORED, _HANDLED = range(3)

# As `pthread_sigmask` of green.processes has it.
kept_back = frozenset()

# Set by green.processes: called while a thread computes, as long after `host.scheduler.remind` as was asked.
on_reminder = None

_wakeup_fd = -1
_warns_on_full_buffer = True


def deliver(signum):
    """In the main thread: what is to be done about the signal is done before this returns, or soon after."""
    if signum == SWITCH_SIGNAL or not _does_default(signum):
        _call_handler(signum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """The number of each signal that a handler is called for is written there. It must not wait."""
    from green import threads

    global _wakeup_fd, _warns_on_full_buffer
    fd = arguments.c_int(fd)
    if threads.current.id != threads.MAIN:
        raise ValueError("set_wakeup_fd only works in main thread of the main interpreter")
    if fd != -1:
        os.fstat(fd)
        if os.get_blocking(fd):
            raise ValueError(f"the fd {fd} must be in non-blocking mode")
    before, _wakeup_fd, _warns_on_full_buffer = _wakeup_fd, fd, bool(warn_on_full_buffer)
    return before


def _call_handler(signum):
    from green import threads

    if _wakeup_fd != -1 and signum != SWITCH_SIGNAL:
        try:
            os.write(_wakeup_fd, bytes((signum,)))
        except OSError as error:
            if _warns_on_full_buffer or not isinstance(error, BlockingIOError):
                failures.report_ignored(
                    error, lambda: "Exception ignored when trying to write to the signal wakeup fd"
                )
    # As CPython calls it, with the frame that runs: to have it called would give it this one.
    _handler_of(signum)(signum, threads.frame_outside(sys._getframe()))


def raise_signal(signum, /):
    """To the process: the main thread handles it. What nobody handles ends the process at once, as the system would."""
    from green import threads

    signum = arguments.c_int(signum)
    if signum in kept_back:
        host.call("process.kill", host.process.pid, signum)
        return
    if _does_default(signum):
        return
    if threads.current.id == threads.MAIN or not host.can_block():
        _call_handler(signum)
    else:
        host.scheduler.interrupt(signum)


def _does_default(signum):
    """Whether that is all there is to do; False where a handler is to be called."""
    if signum == 0:
        return True
    if not 0 < signum < signal.NSIG:
        # Emscripten would call whatever stands behind its table of handlers.
        raise failure("EINVAL")
    handler = signal.getsignal(signum)
    if callable(handler):
        return False
    if handler != signal.SIG_IGN and signum not in _HARMLESS:
        from green.processes import system

        system.die(-signum)
    return True


def interrupt_main(signum=signal.SIGINT, /):
    if not 0 < signum < signal.NSIG:
        raise ValueError("signal number out of range")
    if signal.getsignal(signum) not in (signal.SIG_IGN, signal.SIG_DFL, None):
        raise_signal(signum)


def set_handler(signalnum, handler):
    from green import threads

    is_further = host.process is not None and host.process.interpreter
    if threads.current.id != threads.MAIN or is_further:
        raise ValueError("signal only works in main thread of the main interpreter")
    if signalnum in _NOT_TO_BE_HANDLED:
        raise failure("EINVAL")
    before = _library_signal(signalnum, handler)
    if host.kernel is not None:
        host.tell("signal.react", int(signalnum), _reaction(signal.getsignal(signalnum)))
    return before


def _reaction(handler):
    if callable(handler):
        return _HANDLED
    return _IGNORED if handler == signal.SIG_IGN else _DEFAULT


def _on_switch_signal(signum, frame):
    from green import threads

    threads.switch()


def _on_reminder_signal(signum, frame):
    on_reminder()


def install():
    signal.signal = set_handler
    signal.raise_signal = raise_signal
    signal.set_wakeup_fd = set_wakeup_fd
    c_module.own("signal", (set_handler, raise_signal, set_wakeup_fd))


def prepare():
    """When JavaScript is at hand."""
    _signal.signal(SWITCH_SIGNAL, _on_switch_signal)
    _signal.signal(REMINDER_SIGNAL, _on_reminder_signal)
