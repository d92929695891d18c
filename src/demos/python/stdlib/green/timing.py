"""`time.sleep`, the switch interval and the time that was computed for, on the scheduler's clock."""

import os
import sys
import time
from time import monotonic
from types import SimpleNamespace

from green import arguments, c_functions, host, threads

_native_sleep, _native_get_clock_info = time.sleep, time.get_clock_info
# As coarse as the clock of a page that is not isolated is in most browsers.
_COARSE_SECONDS = 1e-4
_switch_interval = 0.005


def sleep(seconds, /):
    seconds = arguments.seconds(seconds)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if not host.can_block():
        _native_sleep(seconds)
    elif seconds == 0:
        threads.switch()
    else:
        deadline = monotonic() + seconds
        while (left := deadline - monotonic()) > 0:
            threads.park(left)


def set_switch_interval(interval, /):
    global _switch_interval
    interval = arguments.real(interval)
    if not interval > 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = interval
    host.scheduler.setSwitchInterval(interval)


def process_time():
    return 0.0 if host.scheduler is None else host.scheduler.ranMs / 1000.0


def thread_time():
    return 0.0 if host.scheduler is None else host.scheduler.threadRanMs / 1000.0


def process_time_ns():
    return int(process_time() * 1e9)


def thread_time_ns():
    return int(thread_time() * 1e9)


def times():
    """All of it is the user's; children keep theirs to themselves."""
    return os.times_result((process_time(), 0.0, 0.0, 0.0, monotonic()))


def get_clock_info(name, /):
    if name not in ("process_time", "thread_time"):
        return _native_get_clock_info(name)
    return SimpleNamespace(
        implementation="performance.now()", monotonic=True, adjustable=False, resolution=_COARSE_SECONDS
    )


def install():
    for function in (process_time, thread_time, process_time_ns, thread_time_ns, get_clock_info):
        setattr(time, function.__name__, function)
    os.times = times
    take_sleep()
    sys.setswitchinterval = set_switch_interval
    sys.getswitchinterval = lambda: _switch_interval


def take_sleep():
    """Pyodide, once it is there, has brought a sleep of its own."""
    time.sleep = c_functions.of(sleep)


def begin():
    set_switch_interval(host.process.switchIntervalSeconds)
