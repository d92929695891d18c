"""Whoever waits with a timeout hears that it has expired; `run` ends the child then."""
# covers: subprocess.TimeoutExpired, subprocess.run, subprocess.Popen
# python: 3.11

import signal
import subprocess
import sys

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]

try:
    subprocess.run(SLEEPER, timeout=0.2)
except subprocess.TimeoutExpired as error:
    assert error.timeout <= 0.2 and error.cmd == SLEEPER, error
else:
    raise AssertionError("no TimeoutExpired")

child = subprocess.Popen(SLEEPER, stdout=subprocess.PIPE)
for wait in (child.wait, child.communicate):
    try:
        wait(timeout=0.05)
    except subprocess.TimeoutExpired:
        continue
    raise AssertionError("no TimeoutExpired")
child.kill()
assert child.communicate() == (b"", None) and child.returncode == -signal.SIGKILL
print("ok")
