"""A shorter switch interval makes threads change more often."""
# covers: sys.setswitchinterval
# python: 3.11

import sys
import threading
import time


def count_switches(interval):
    sys.setswitchinterval(interval)
    both = threading.Barrier(2)
    last = None
    switches = 0

    def compute():
        nonlocal last, switches
        me = threading.get_ident()
        both.wait()
        end = time.perf_counter() + 0.15
        while time.perf_counter() < end:
            if last != me:
                last = me
                switches += 1

    threads = [threading.Thread(target=compute) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return switches


# A busy machine switches as it likes: then it is tried again.
pairs = ((count_switches(0.05), count_switches(0.0005)) for _ in range(20))
assert any(often > rarely * 2 for rarely, often in pairs)
print("ok")
