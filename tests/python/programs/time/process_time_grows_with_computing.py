"""The clock of computing grows while the program computes."""
# covers: time.process_time
# python: 3.11

import time

started = time.process_time()
give_up = time.monotonic() + 120
while time.process_time() - started < 0.05:
    sum(range(1000))
    assert time.monotonic() < give_up
assert time.get_clock_info("perf_counter").monotonic
assert time.get_clock_info("monotonic").monotonic
print("ok")
