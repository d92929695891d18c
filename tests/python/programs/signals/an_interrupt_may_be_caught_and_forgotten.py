"""KeyboardInterrupt runs finally blocks and with statements on its way, and may be caught."""
# covers: KeyboardInterrupt, signal.raise_signal
# python: 3.11

import contextlib
import signal
import threading

log = []
lock = threading.Lock()


@contextlib.contextmanager
def noted():
    try:
        yield
    finally:
        log.append("left")


def deep(depth):
    with noted():
        if depth == 0:
            with lock:
                signal.raise_signal(signal.SIGINT)
        deep(depth - 1)


try:
    deep(3)
except KeyboardInterrupt:
    log.append("caught")
assert log == ["left"] * 4 + ["caught"], log
assert not lock.locked()
try:
    signal.raise_signal(signal.SIGINT)
except Exception:
    raise AssertionError("KeyboardInterrupt is no Exception")
except KeyboardInterrupt:
    pass
print("ok")
