"""Signals of an event loop: their callbacks run in the loop, not wherever the signal has interrupted the program."""

import errno
import signal
from asyncio import coroutines, events

from green import threads


class SignalHandlers:
    """A part of the loop. It needs no file descriptor to be woken: a handler of `signal` wakes it."""

    def __init__(self, selector):
        super().__init__(selector)
        self._signal_handlers = {}

    def add_signal_handler(self, sig, callback, *args):
        if coroutines.iscoroutine(callback) or coroutines._iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        _check(sig)
        self._check_closed()
        if threads.current.id != threads.MAIN:
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        try:
            signal.signal(sig, self._on_signal)
        except OSError as error:
            if error.errno == errno.EINVAL:
                raise RuntimeError(f"sig {sig} cannot be caught") from None
            raise
        self._signal_handlers[sig] = events.Handle(callback, args, self, None)

    def remove_signal_handler(self, sig):
        _check(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def close(self):
        super().close()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    def _on_signal(self, sig, _frame):
        handle = self._signal_handlers.get(sig)
        if handle is not None:
            self._add_callback_signalsafe(handle)


def _check(sig):
    if not isinstance(sig, int):
        raise TypeError(f"sig must be an int, not {sig!r}")
    if sig not in signal.valid_signals():
        raise ValueError(f"invalid signal number {sig}")
