"""settrace_all_threads() and setprofile_all_threads() reach threads that run already."""
# covers: threading.settrace_all_threads, threading.setprofile_all_threads
# python: 3.12

import sys
import threading
import time

profiled = set()
is_over = False


def called_late():
    time.sleep(0.001)


def work():
    while not is_over:
        called_late()


def profile(frame, event, argument):
    profiled.add(frame.f_code.co_name)


thread = threading.Thread(target=work)
thread.start()
threading.setprofile_all_threads(profile)
give_up = time.monotonic() + 120
while "called_late" not in profiled:
    assert time.monotonic() < give_up, profiled
    time.sleep(0.002)
threading.setprofile_all_threads(None)
threading.settrace_all_threads(lambda *_: None)
assert sys.gettrace() is not None
threading.settrace_all_threads(None)
is_over = True
thread.join()
assert sys.gettrace() is None and sys.getprofile() is None
print("ok")
