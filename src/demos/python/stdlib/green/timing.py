"""`time.sleep` and the switch interval, on the scheduler's clock."""

import sys
import time
from time import monotonic

from green import host, threads

_native_sleep = time.sleep
_switch_interval = 0.005
# CPython counts nanoseconds in 64 bits.
_MAX_SECONDS = 2**63 / 1e9


def sleep(seconds, /):
    if not hasattr(type(seconds), "__float__") and not hasattr(type(seconds), "__index__"):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    seconds = float(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if abs(seconds) > _MAX_SECONDS:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
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
    interval = float(interval)
    if not interval > 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = interval
    host.scheduler.setSwitchInterval(interval)


def install():
    time.sleep = sleep
    sys.setswitchinterval = set_switch_interval
    sys.getswitchinterval = lambda: _switch_interval


def attach():
    # Pyodide brings a sleep of its own.
    time.sleep = sleep
    set_switch_interval(host.process.switchIntervalSeconds)
