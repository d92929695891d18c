"""Only the main thread sets handlers, and it runs them also for signals raised elsewhere."""
# covers: signal.signal, signal.raise_signal
# python: 3.11

import signal
import threading
import time

errors = []
where = []


def set_handler():
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError as error:
        errors.append(str(error))


def handle(number, frame):
    where.append(threading.current_thread().name)


signal.signal(signal.SIGINT, handle)
for target in (set_handler, lambda: signal.raise_signal(signal.SIGINT)):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
assert len(errors) == 1 and "main thread" in errors[0]
give_up = time.monotonic() + 120
while not where:
    assert time.monotonic() < give_up
    time.sleep(0.001)
assert where == ["MainThread"]
print("ok")
