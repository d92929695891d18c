"""Numbers that are handed to what CPython does in C: taken or refused as there, before anybody is asked to wait.

It knows nothing of what they are for.
"""

import math
import operator

from green.system_errors import failure

#: Of an `int` in C.
INT_MAX = 2**31 - 1
# CPython counts nanoseconds in 64 bits.
_MAX_SECONDS = 2**63 / 1e9


def descriptor(thing):
    """The number of whatever a program takes for a descriptor. Those of the kernel's things are larger than any in C."""
    if isinstance(thing, int):
        number = int(thing)
    else:
        try:
            method = thing.fileno
        except AttributeError:
            raise TypeError("argument must be an int, or have a fileno() method.") from None
        number = method()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({c_int(number)})")
    return number


def seconds(value):
    """A timeout of `_thread` or `time.sleep`."""
    if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    if isinstance(value, int) and abs(value) > _MAX_SECONDS:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    value = float(value)
    if math.isnan(value):
        raise ValueError("Invalid value NaN (not a number)")
    if abs(value) > _MAX_SECONDS:
        raise OverflowError("timestamp out of range for platform time_t")
    return value


def real(value):
    """A `double` in C."""
    if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def seconds_of_semaphore(value):
    """A timeout of `sem_timedwait`; what is negative has passed already."""
    value = real(value)
    if not value < _MAX_SECONDS:
        raise failure("EINVAL")
    return max(0.0, value)


def milliseconds_of_poll(value):
    """A timeout of `poll`, in seconds; what is negative has passed already."""
    if value <= 0:
        return 0.0
    if math.ceil(value * 1e3) > INT_MAX:
        raise OverflowError("timeout is too large")
    return value * 1000.0


def milliseconds(value):
    """A timeout of `select.poll`; what is negative is for ever."""
    if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
        raise TypeError("timeout must be an integer or None")
    within = seconds(value / 1e3)
    rounded = math.floor(within * 1e3) if within < 0 else math.ceil(within * 1e3)
    if not -INT_MAX - 1 <= rounded <= INT_MAX:
        raise OverflowError("timeout is too large")
    return rounded


def c_int(value):
    return _within(value, INT_MAX, "int")


def c_long(value):
    return _within(value, 2**63 - 1, "long")


def _within(value, most, kind):
    value = operator.index(value)
    if not -most - 1 <= value <= most:
        raise OverflowError(f"Python int too large to convert to C {kind}")
    return value
