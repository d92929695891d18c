"""A child writes into a file that it is given, reads from one, and leaves what it writes to /dev/null."""
# covers: subprocess.run, subprocess.DEVNULL
# python: 3.11

import os
import subprocess
import sys

with open("log.txt", "w") as log:
    log.write("before\n")
    log.flush()
    subprocess.run([sys.executable, "-c", "print('from the child')"], stdout=log, check=True)
    subprocess.run([sys.executable, "-c", "import sys; print('complaint', file=sys.stderr)"], stderr=log, check=True)
with open("log.txt") as log:
    assert log.read() == "before\nfrom the child\ncomplaint\n"
with open("log.txt", "a") as log:
    subprocess.run(["echo", "appended"], stdout=log, check=True)
with open("log.txt") as log:
    counted = subprocess.run(["wc", "-l"], stdin=log, stdout=subprocess.PIPE, text=True)
assert counted.stdout.strip() == "4", counted
talkative = [sys.executable, "-c", "print('x' * 100_000)"]
silent = subprocess.run(talkative, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
assert silent.returncode == 0 and silent.stderr == b""
os.remove("log.txt")
print("ok")
