"""Threads that are not daemons go on after the last line of the program."""
# covers: threading.Thread, atexit.register
# python: 3.11
# stdout: main ended\nthread ended\natexit\nok\n

import atexit
import threading
import time


def last():
    print("atexit")
    print("ok")


def work():
    while not threading.main_thread().is_alive():
        pass
    time.sleep(0.05)
    print("thread ended")


atexit.register(last)
threading.Thread(target=work).start()
print("main ended")
