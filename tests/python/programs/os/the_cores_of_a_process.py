"""The cores that a process may use are a set of as many numbers as there are cores for it."""
# covers: os.sched_getaffinity
# python: 3.11

import os

cores = os.sched_getaffinity(0)
assert isinstance(cores, set)
assert 1 <= len(cores) <= os.cpu_count()
assert all(isinstance(core, int) for core in cores)
print("ok")
