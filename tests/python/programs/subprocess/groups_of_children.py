"""A child may begin in a group of its own, or in that of another child; whoever waits may wait for one group alone."""
# covers: os.getpgid, os.killpg, os.waitpid, os.wait3, os.wait4
# python: 3.11

import errno
import os
import signal
import subprocess
import sys

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]

first = subprocess.Popen(SLEEP, process_group=0)
second = subprocess.Popen(SLEEP, process_group=first.pid)
other = subprocess.Popen(SLEEP)
assert os.getpgid(first.pid) == os.getpgid(second.pid) == first.pid
assert os.getpgid(other.pid) == os.getpgrp() != first.pid
assert os.getsid(first.pid) == os.getsid(0)
assert os.waitpid(-first.pid, os.WNOHANG) == (0, 0)

os.killpg(first.pid, signal.SIGTERM)
ended = {os.waitpid(-first.pid, 0) for _ in range(2)}
assert ended == {(first.pid, signal.SIGTERM), (second.pid, signal.SIGTERM)}, ended
try:
    os.waitpid(-first.pid, 0)
except ChildProcessError:
    pass
else:
    raise AssertionError("no child of that group is left")

other.terminate()
pid, status, usage = os.wait4(other.pid, 0)
assert pid == other.pid and os.waitstatus_to_exitcode(status) == -signal.SIGTERM
assert usage.ru_utime >= 0
try:
    os.wait3(0)
except ChildProcessError:
    pass
else:
    raise AssertionError("no child is left")

for group, number in ((2**30, errno.EPERM), (first.pid, errno.EPERM)):
    try:
        subprocess.Popen(SLEEP, process_group=group)
    except PermissionError as error:
        assert error.errno == number
    else:
        raise AssertionError("there is no such group")
print("ok")
