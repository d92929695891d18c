"""sched runs events by time, then by priority, and leaves out the cancelled."""
# covers: sched.scheduler, time.sleep
# python: 3.11

import sched
import time

log = []
scheduler = sched.scheduler(time.monotonic, time.sleep)
start = time.monotonic()
scheduler.enterabs(start + 0.04, 1, log.append, ("late",))
scheduler.enterabs(start + 0.02, 2, log.append, ("second",))
scheduler.enterabs(start + 0.02, 1, log.append, ("first",))
gone = scheduler.enter(0.03, 1, log.append, ("never",))
scheduler.cancel(gone)
scheduler.run()
assert log == ["first", "second", "late"], log
assert time.monotonic() - start >= 0.039
later = sched.scheduler()
for delay, name in ((0.02, "b"), (0.01, "a")):
    later.enter(delay, 1, log.append, (name,))
later.run()
assert log[3:] == ["a", "b"], log
print("ok")
