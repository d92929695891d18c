"""The clocks never go back, agree with each other, and tell the time of day."""
# covers: time.monotonic, time.perf_counter, time.time, time.perf_counter_ns, time.monotonic_ns, time.time_ns
# python: 3.11

import datetime
import time

for clock in (time.monotonic, time.perf_counter, time.monotonic_ns, time.perf_counter_ns):
    readings = [clock() for _ in range(2000)]
    assert readings == sorted(readings), clock

CLOCKS = (time.monotonic, time.perf_counter, time.time)
# A browser's clock may be as coarse as a millisecond.
COARSENESS = 0.0021


def measure(clocks):
    """What each measures of a sleep: the first around the second, and that around the third."""
    starts = [clock() for clock in clocks]
    time.sleep(0.1)
    ends = [clock() for clock in reversed(clocks)]
    return [end - start for start, end in zip(starts, reversed(ends))]


for clocks in (CLOCKS, CLOCKS[::-1]):
    outer, middle, inner = measure(clocks)
    assert outer + COARSENESS >= middle and middle + COARSENESS >= inner >= 0.09, (outer, middle, inner)

for clock in (lambda: time.time_ns() / 1e9, lambda: datetime.datetime.now().timestamp()):
    before, now, after = time.time(), clock(), time.time()
    assert before - COARSENESS <= now <= after + COARSENESS
assert datetime.datetime.now().year >= 2024
print("ok")
