"""Sleeping threads wake in the order of their times, not of their starts."""
# covers: threading.Thread, time.sleep
# python: 3.11

import threading
import time

def order_of(unit):
    order = []

    def work(units):
        time.sleep(units * unit)
        order.append(units)

    threads = [threading.Thread(target=work, args=(units,)) for units in (2, 1, 0)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return order


# A busy machine may start a thread late: then longer sleeps are tried.
assert any(order_of(unit) == [0, 1, 2] for unit in (0.2, 2))
print("ok")
