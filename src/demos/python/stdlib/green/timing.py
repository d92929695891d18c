"""`time.sleep` and the switch interval, on the scheduler's clock."""

import sys
import time
from time import monotonic

from green import arguments, host, threads

_native_sleep = time.sleep
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


def install():
    time.sleep = sleep
    sys.setswitchinterval = set_switch_interval
    sys.getswitchinterval = lambda: _switch_interval


def attach():
    # Pyodide brings a sleep of its own.
    time.sleep = sleep
    set_switch_interval(host.process.switchIntervalSeconds)
