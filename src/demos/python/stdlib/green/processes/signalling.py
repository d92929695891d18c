"""What `signal` needs of an operating system, done by the kernel of processes: keeping signals back, waiting for them,
and an alarm.

How a handler is called is in `green.signals`. Signals are kept back from the whole process, not from one thread of it:
their handlers run in the main thread. Of the interval timers there is the one of real time.
"""

import errno
import math
import operator
import os
import signal
from time import monotonic

from green import arguments, c_module, host, signals, threads
from green.system_errors import failure
from green.unavailable import UnavailableError

_NEVER = -1.0

# When the next alarm comes, by `monotonic`, and after how long the one after it, in seconds; 0 for never.
_alarm_at = 0.0
_interval = 0.0


def install():
    functions = (
        alarm, getitimer, pause, pthread_kill, pthread_sigmask, setitimer, siginterrupt, sigpending, sigtimedwait, sigwait,
        sigwaitinfo,
    )
    for function in functions:
        setattr(signal, function.__name__, function)
    c_module.own("signal", functions)


def begin():
    global _alarm_at, _interval
    _alarm_at = _interval = 0.0


def pthread_sigmask(how, mask, /):
    how, numbers = arguments.c_int(how), numbers_of(mask)
    before = signals.kept_back
    if how == signal.SIG_BLOCK:
        after = before | numbers
    elif how == signal.SIG_UNBLOCK:
        after = before - numbers
    elif how == signal.SIG_SETMASK:
        after = numbers
    else:
        raise failure("EINVAL")
    signals.kept_back = after - {signal.SIGKILL, signal.SIGSTOP}
    # Handlers of those that come now run before this returns.
    host.call("signal.mask", sorted(signals.kept_back))
    return _named(before)


def sigpending():
    return _named(host.call("signal.pending"))


def pause():
    """Until a handler has run. It can always be Ctrl+C: whoever pauses is not stuck."""
    host.call("signal.pause")


def sigwait(sigset, /):
    numbers = sorted(numbers_of(sigset))
    return _name(host.wait("signal.wait", numbers, _NEVER, waits_for={"kind": "call", "function": "signal.sigwait"}))


def sigwaitinfo(sigset, /):
    return _info(sigwait(sigset))


def sigtimedwait(sigset, timeout, /):
    timeout = arguments.real(timeout)
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    number = host.call("signal.wait", sorted(numbers_of(sigset)), timeout * 1000.0)
    return None if number is None else _info(number)


def _info(number):
    """Who has sent it is not known."""
    return signal.struct_siginfo((int(number), 0, 0, 0, 0, 0, 0))


def pthread_kill(thread_id, signalnum, /):
    signalnum = arguments.c_int(signalnum)
    if thread_id not in threads.by_id:
        raise failure("ESRCH")
    signals.raise_signal(signalnum)


def siginterrupt(signalnum, flag, /):
    """A call that is interrupted goes on by itself, whatever is asked for."""
    if not 0 < arguments.c_int(signalnum) < signal.NSIG:
        raise ValueError("signal number out of range")


def alarm(seconds, /):
    left, _ = _set_alarm(arguments.c_int(seconds), 0.0)
    return math.ceil(left)


def setitimer(which, seconds, interval=0.0, /):
    _check_timer(which)
    return _set_alarm(arguments.real(seconds), arguments.real(interval))


def getitimer(which, /):
    _check_timer(which)
    return _left()


def _check_timer(which):
    which = arguments.c_int(which)
    if which in (signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
        name = "ITIMER_VIRTUAL" if which == signal.ITIMER_VIRTUAL else "ITIMER_PROF"
        raise UnavailableError(f"signal.{name}", "timers here go by real time, not by CPU time", "Use signal.ITIMER_REAL.")
    if which != signal.ITIMER_REAL:
        raise signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))


def _set_alarm(seconds, interval):
    global _alarm_at, _interval
    if seconds < 0 or interval < 0:
        raise signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    before = _left()
    _alarm_at = monotonic() + seconds if seconds else 0.0
    _interval = interval if seconds else 0.0
    host.tell("signal.alarm", seconds * 1000.0 or _NEVER, _interval * 1000.0 or _NEVER)
    return before


def _left():
    if not _alarm_at:
        return 0.0, 0.0
    left = _alarm_at - monotonic()
    if left <= 0:
        left = -(-left % _interval) + _interval if _interval else 0.0
    # The system's timers count microseconds: a sum that is off in its last binary place is not a second more.
    return round(left, 6), _interval


def numbers_of(mask):
    numbers = {operator.index(number) for number in mask}
    for number in numbers:
        if not 0 < number < signal.NSIG:
            raise ValueError(f"signal number {number} out of range [1; {signal.NSIG - 1}]")
    return numbers


def _named(numbers):
    return {_name(number) for number in numbers}


def _name(number):
    try:
        return signal.Signals(number)
    except ValueError:
        return number
