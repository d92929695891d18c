"""Sleeping threads wake in the order of their times, not of their starts."""
# covers: threading.Thread, time.sleep
# python: 3.11

import threading
import time

order = []


def work(tenths):
    time.sleep(tenths / 10)
    order.append(tenths)


threads = [threading.Thread(target=work, args=(tenths,)) for tenths in (4, 2, 0)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert order == [0, 2, 4], order
print("ok")
