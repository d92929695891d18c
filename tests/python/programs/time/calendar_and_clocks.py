"""Times are taken apart, put together, and written as ever; every clock tells its precision."""
# covers: time.tzset, time.strftime, time.strptime, time.localtime, time.gmtime, time.mktime, time.ctime, time.asctime, time.struct_time, time.get_clock_info, time.clock_gettime, time.clock_gettime_ns, time.clock_getres, time.altzone, time.timezone, time.daylight, time.tzname, time.process_time_ns
# python: 3.11

import time

moment = time.gmtime(86_400 * 365)
assert isinstance(moment, time.struct_time) and moment[:3] == (1971, 1, 1)
assert time.strftime("%Y-%m-%d %H:%M:%S", moment) == "1971-01-01 00:00:00"
assert time.strptime("29 Feb 2024", "%d %b %Y").tm_yday == 60
assert abs(time.mktime(time.localtime(1_000_000_000)) - 1_000_000_000) < 1
assert time.asctime(moment) == "Fri Jan  1 00:00:00 1971"
assert len(time.ctime(0)) == 24
assert isinstance(time.timezone, int) and isinstance(time.altzone, int)
assert time.daylight in (0, 1) and len(time.tzname) == 2
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    assert 0 < time.get_clock_info(name).resolution < 1
assert time.clock_gettime(time.CLOCK_MONOTONIC) <= time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e9
assert time.clock_getres(time.CLOCK_MONOTONIC) > 0
assert time.process_time_ns() >= 0
time.tzset()
print("ok")
