"""A handler set by signal.signal() is called in the main thread and may raise."""
# covers: signal.signal, signal.getsignal, signal.raise_signal, signal.default_int_handler, signal.SIGINT
# python: 3.11

import signal
import threading

calls = []


def handle(number, frame):
    calls.append((number, threading.current_thread() is threading.main_thread(), frame is not None))


assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
assert signal.signal(signal.SIGINT, handle) is signal.default_int_handler
assert signal.getsignal(signal.SIGINT) is handle
signal.raise_signal(signal.SIGINT)
assert calls == [(signal.SIGINT, True, True)]

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    pass
else:
    raise AssertionError("not interrupted")
assert len(calls) == 1
print("ok")
