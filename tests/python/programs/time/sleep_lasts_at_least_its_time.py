"""sleep() never returns early, and refuses what is not a time."""
# covers: time.sleep, time.monotonic, time.perf_counter
# python: 3.11

import time

for seconds in (0, 0.001, 0.02, 0.1):
    started = time.perf_counter()
    assert time.sleep(seconds) is None
    elapsed = time.perf_counter() - started
    # A browser's clock may be as coarse as a tenth of a millisecond.
    assert elapsed >= seconds - 0.0005, (seconds, elapsed)

for wrong, error in ((-1, ValueError), ("1", TypeError), (float("nan"), ValueError), (1e300, OverflowError)):
    try:
        time.sleep(wrong)
    except error:
        pass
    else:
        raise AssertionError(wrong)
print("ok")
