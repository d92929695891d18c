"""Callbacks run in the order in which they were added; one added too late runs at once; a failing one is logged."""
# covers: concurrent.futures.Future.add_done_callback
# python: 3.11
# stderr: exception calling callback for <Future at .*\n.*KeyError: 'callback'\n

import threading
from concurrent.futures import ThreadPoolExecutor

release = threading.Event()
log = []


def fail(future):
    raise KeyError("callback")


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(release.wait)
    future.add_done_callback(lambda done: log.append(("first", done.result())))
    future.add_done_callback(fail)
    future.add_done_callback(lambda done: log.append(("second", threading.current_thread() is threading.main_thread())))
    release.set()
assert log == [("first", True), ("second", False)], log
future.add_done_callback(lambda done: log.append(("late", threading.current_thread() is threading.main_thread())))
assert log[-1] == ("late", True)
print("ok")
