"""SIGINT ends whatever the main thread waits for with KeyboardInterrupt."""
# covers: os.kill, KeyboardInterrupt
# python: 3.11

import os
import queue
import signal
import threading
import time


def interrupt_soon():
    time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)


lock = threading.Lock()
lock.acquire()
forever = threading.Event()
waiting = threading.Thread(target=forever.wait)
waiting.start()
waits = [
    lambda: time.sleep(3600),
    lock.acquire,
    forever.wait,
    waiting.join,
    queue.Queue().get,
    queue.SimpleQueue().get,
]
for wait in waits:
    thread = threading.Thread(target=interrupt_soon)
    try:
        thread.start()
        wait()
    except KeyboardInterrupt:
        pass
    else:
        raise AssertionError("not interrupted")
    thread.join()
assert lock.locked()
forever.set()
waiting.join()
print("ok")
