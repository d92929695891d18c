"""`faulthandler` over green threads: CPython's own, in C, sees one thread, with the frames of this package, and cannot
start the thread that waits for a time to be over.

`enable` and what is shown at a fatal error stay CPython's own.
"""

import _thread
import datetime
import os
import signal
import sys

from green import arguments, threads
from green.on_import import on_import

_MOST_FRAMES = 100
_LONGEST_NAME = 500
_watchdog = None
# By signal: what its handler was before.
_registered = {}


def install():
    on_import("faulthandler", _change)


def _change(faulthandler):
    for function in (dump_traceback, dump_traceback_later, cancel_dump_traceback_later, register, unregister):
        setattr(faulthandler, function.__name__, function)


def dump_traceback(file=None, all_threads=True):
    _dump(_descriptor_of(file), sys._getframe(1), all_threads)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    global _watchdog
    seconds = arguments.seconds(timeout)
    if seconds <= 0:
        raise ValueError("timeout must be greater than 0")
    descriptor = _descriptor_of(file)
    cancel_dump_traceback_later()
    _watchdog = _Watchdog(seconds, repeat, descriptor, exit)
    _thread.start_new_thread(_watchdog.run, ())


def cancel_dump_traceback_later():
    global _watchdog
    if _watchdog is not None:
        _watchdog.cancelled.release()
        _watchdog = None


def register(signum, file=None, all_threads=True, chain=False):
    descriptor = _descriptor_of(file)

    def handler(number, frame):
        _dump(descriptor, frame, all_threads)
        if chain and callable(before):
            before(number, frame)

    before = signal.signal(signum, handler)
    before = _registered.setdefault(signum, before)


def unregister(signum):
    before = _registered.pop(signum, None)
    if before is not None:
        signal.signal(signum, before)
    return before is not None


class _Watchdog:
    """Shows all threads but its own when the time is over."""

    def __init__(self, seconds, repeat, descriptor, exit):
        self.cancelled = _thread.allocate_lock()
        self.cancelled.acquire()
        self._seconds, self._repeat, self._descriptor, self._exit = seconds, repeat, descriptor, exit

    def run(self):
        while not self.cancelled.acquire(timeout=self._seconds):
            _write(self._descriptor, f"Timeout ({datetime.timedelta(seconds=self._seconds)})!\n")
            _dump(self._descriptor, None, True)
            if self._exit:
                os._exit(1)
            if not self._repeat:
                return


def _dump(descriptor, current_frame, all_threads):
    """`current_frame` is that of the running thread; None where that is not shown."""
    me = threads.current.id
    if not all_threads:
        _write(descriptor, "Stack (most recent call first):\n" + _stack_of(current_frame))
        return
    frames = sys._current_frames() | {me: current_frame}
    # The latest first, as CPython keeps them.
    parts = [
        f"{'Current thread' if thread == me else 'Thread'} 0x{thread:08x} (most recent call first):\n{_stack_of(frame)}"
        for thread, frame in sorted(frames.items(), key=lambda item: _age(item[0]))
        if frame is not None
    ]
    _write(descriptor, "\n".join(parts))


def _age(thread):
    """The main thread is the oldest; the others are numbered as they start."""
    return thread == threads.MAIN, -thread


def _stack_of(frame):
    lines = []
    while frame is not None and len(lines) < _MOST_FRAMES:
        if not frame.f_globals.get("__name__", "").startswith("green."):
            code = frame.f_code
            lines.append(f'  File "{_cut(code.co_filename)}", line {frame.f_lineno} in {_cut(code.co_name)}\n')
        frame = frame.f_back
    return "".join(lines) + ("  ...\n" if frame is not None else "")


def _cut(name):
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}..."


def _descriptor_of(file):
    if file is None:
        file = sys.stderr
        if file is None:
            raise RuntimeError("unable to get sys.stderr")
    if isinstance(file, int):
        if file < 0:
            raise ValueError("file is not a valid file descripter")
        return file
    descriptor = file.fileno()
    file.flush()
    return descriptor


def _write(descriptor, text):
    os.write(descriptor, text.encode("ascii", "backslashreplace"))
