"""The number of a signal that is handled is written to the descriptor that was set for it."""
# covers: signal.set_wakeup_fd
# python: 3.11

import os
import select
import signal
import threading

reader, writer = os.pipe()
try:
    signal.set_wakeup_fd(writer)
except ValueError as error:
    assert "must be in non-blocking mode" in str(error), error
else:
    raise AssertionError("it would wait")
os.set_blocking(writer, False)
assert signal.set_wakeup_fd(writer) == -1
signal.signal(signal.SIGUSR1, lambda *_: None)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR2)
signal.raise_signal(signal.SIGUSR1)
assert os.read(reader, 10) == bytes((signal.SIGUSR1,))
threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGUSR1)).start()
assert select.select([reader], [], []) == ([reader], [], [])
assert os.read(reader, 10) == bytes((signal.SIGUSR1,))
assert signal.set_wakeup_fd(-1) == writer
signal.raise_signal(signal.SIGUSR1)
os.set_blocking(reader, False)
try:
    os.read(reader, 10)
except BlockingIOError:
    print("ok")
