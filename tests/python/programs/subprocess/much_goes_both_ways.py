"""Megabytes go into a child and come back while both still write: `communicate` waits for neither alone."""
# covers: subprocess.Popen
# python: 3.11

import subprocess
import sys

COPY = """
import sys
while block := sys.stdin.buffer.read(65_536):
    sys.stdout.buffer.write(block)
    sys.stderr.buffer.write(block[:1_000])
"""
data = bytes(range(256)) * 16_384

pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
child = subprocess.Popen([sys.executable, "-c", COPY], **pipes)
out, err = child.communicate(data)
assert child.returncode == 0 and out == data and len(err) == 64_000, (child.returncode, len(out), len(err))
print("ok")
