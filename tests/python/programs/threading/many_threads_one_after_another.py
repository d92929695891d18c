"""Threads leave nothing behind: two thousand may follow each other."""
# covers: threading.Thread, threading.active_count
# python: 3.11

import threading

count = 0


def work():
    global count
    count += 1


for _ in range(2000):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
assert count == 2000
assert threading.active_count() == 1
print("ok")
