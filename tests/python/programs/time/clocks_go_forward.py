"""The clocks never go back, agree with each other, and tell the time of day."""
# covers: time.monotonic, time.perf_counter, time.time, time.perf_counter_ns, time.monotonic_ns, time.time_ns
# python: 3.11

import datetime
import time

for clock in (time.monotonic, time.perf_counter, time.monotonic_ns, time.perf_counter_ns):
    readings = [clock() for _ in range(2000)]
    assert readings == sorted(readings), clock

starts = [clock() for clock in (time.monotonic, time.perf_counter, time.time)]
time.sleep(0.1)
ends = [clock() for clock in (time.monotonic, time.perf_counter, time.time)]
for start, end in zip(starts, ends):
    assert 0.09 <= end - start < 5

assert abs(time.time_ns() / 1e9 - time.time()) < 1
assert datetime.datetime.now().year >= 2024
assert abs(datetime.datetime.now().timestamp() - time.time()) < 1
print("ok")
