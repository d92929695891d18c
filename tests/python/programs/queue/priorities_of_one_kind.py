"""Equal priorities need a tie-breaker, and items that cannot be compared raise TypeError."""
# covers: queue.PriorityQueue
# python: 3.11

import dataclasses
import queue


@dataclasses.dataclass(order=True)
class Job:
    priority: int
    what: object = dataclasses.field(compare=False)


line = queue.PriorityQueue()
for job in (Job(2, {}), Job(1, []), Job(2, {}), Job(0, None)):
    line.put(job)
assert [line.get().priority for _ in range(4)] == [0, 1, 2, 2]

line.put((1, {"a": 1}))
try:
    line.put((1, {"b": 2}))
except TypeError:
    pass
else:
    raise AssertionError("dicts were compared")
print("ok")
