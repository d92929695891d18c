"""The program ends although a daemon thread would sleep for an hour."""
# covers: threading.Thread.daemon, threading.Thread
# python: 3.11

import threading
import time

thread = threading.Thread(target=time.sleep, args=(3600,), daemon=True)
thread.start()
assert thread.daemon

inherited = []


def child():
    inherited.append(threading.Thread(target=int).daemon)
    inherited.append(threading.Thread(target=int, daemon=False).daemon)


parent = threading.Thread(target=child, daemon=True)
parent.start()
parent.join()
assert inherited == [True, False]


def spin():
    while True:
        pass


threading.Thread(target=spin, daemon=True).start()
print("ok")
