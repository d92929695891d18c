"""Yielding, counting cores and measuring one's own time do no harm."""
# covers: os.sched_yield, os.process_cpu_count, os.times, os.register_at_fork, os.getpgid, os.getpgrp, os.getsid, os.P_PID, os.WNOHANG, os.EX_OK
# python: 3.13

import os

assert os.sched_yield() is None
assert 1 <= os.process_cpu_count() <= os.cpu_count()
assert os.times().elapsed >= 0 and os.times().user >= 0
assert os.register_at_fork(before=print) is None
assert isinstance(os.getpgid(0), int) and isinstance(os.getpgrp(), int) and isinstance(os.getsid(0), int)
assert isinstance(os.WNOHANG, int) and os.P_PID is not None and os.EX_OK == 0
print("ok")
