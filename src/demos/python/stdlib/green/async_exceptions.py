"""`PyThreadState_SetAsyncExc`, by which programs raise an exception in another thread: at its next step, as natively.

CPython would look for a thread of the system. Of what is reached through `ctypes.pythonapi`, only this is replaced.
"""

from green import threads
from green.on_import import on_import


def install():
    on_import("ctypes", _replace)


def _replace(ctypes):
    def set_async_exc(thread_id, exception):
        """Returns how many threads there are of that number."""
        thread = threads.by_id.get(_value_of(thread_id))
        if thread is None:
            return 0
        thread.exception = _value_of(exception)
        return 1

    ctypes.pythonapi.PyThreadState_SetAsyncExc = set_async_exc


def _value_of(argument):
    """Of a number or an object, wrapped for C or not; None for a pointer to nothing."""
    return getattr(argument, "value", argument)
