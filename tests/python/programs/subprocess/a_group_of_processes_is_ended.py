"""A program that leads a session of its own is ended together with all that it has started."""
# covers: os.killpg, os.getpgid, os.getsid, os.getpgrp
# python: 3.11

import os
import signal
import subprocess
import sys

TREE = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; print('child', flush=True); time.sleep(600)"])
print("parent", flush=True)
child.wait()
"""

process = subprocess.Popen([sys.executable, "-c", TREE], stdout=subprocess.PIPE, text=True, start_new_session=True)
assert os.getpgid(process.pid) == os.getsid(process.pid) == process.pid
assert os.getpgrp() != process.pid
assert sorted([process.stdout.readline(), process.stdout.readline()]) == ["child\n", "parent\n"]
os.killpg(os.getpgid(process.pid), signal.SIGTERM)
assert process.wait() == -signal.SIGTERM
# The other end of the pipe is closed when the last of them has ended.
assert process.stdout.read() == ""
print("ok")
