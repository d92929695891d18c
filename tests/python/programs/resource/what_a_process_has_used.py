"""Computing counts for the thread that computes and for the process, sleeping for nobody; memory is in kilobytes."""
# covers: resource.getrusage, resource.struct_rusage, resource.getpagesize
# python: 3.11

import resource
import threading
import time


def used(who):
    usage = resource.getrusage(who)
    assert isinstance(usage, resource.struct_rusage) and len(usage) == 16
    assert usage[:2] == (usage.ru_utime, usage.ru_stime)
    return usage.ru_utime + usage.ru_stime


def compute():
    began = used(resource.RUSAGE_THREAD)
    while used(resource.RUSAGE_THREAD) - began < 0.05:
        pass


before, before_here = used(resource.RUSAGE_SELF), used(resource.RUSAGE_THREAD)
compute()
after, after_here = used(resource.RUSAGE_SELF), used(resource.RUSAGE_THREAD)
assert after - before >= 0.05 - 0.001 and after_here - before_here >= 0.05

other = threading.Thread(target=compute)
other.start()
other.join()
assert used(resource.RUSAGE_SELF) - after >= 0.05 - 0.001
assert used(resource.RUSAGE_THREAD) - after_here < 0.05, "another thread's time is not ours"

for seconds in (0.2, 1, 5):
    began = used(resource.RUSAGE_SELF)
    time.sleep(seconds)
    if used(resource.RUSAGE_SELF) - began < seconds / 2:
        break
else:
    raise AssertionError("sleeping was counted")

assert used(resource.RUSAGE_CHILDREN) >= 0
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
block = b"x" * (int(megabytes + 20) << 20)
assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 >= megabytes + 20
assert repr(resource.getrusage(resource.RUSAGE_SELF)).startswith("resource.struct_rusage(ru_utime=")
assert resource.getpagesize() % 4096 == 0
try:
    resource.getrusage(77)
except ValueError as error:
    assert str(error) == "invalid who parameter"
    print("ok")
