"""A null in a program's name, its arguments or its environment is refused: in C the text would end there."""
# covers: subprocess.Popen, os.posix_spawn
# python: 3.11

import os
import subprocess
import sys

python = sys.executable
refused = []
for start in (
    lambda: subprocess.Popen([python + "\0", "-c", "pass"]),
    lambda: subprocess.Popen([python, "-c", "pass#\0"]),
    lambda: subprocess.Popen([python, "-c", "pass"], env=os.environ | {"A\0B": "c"}),
    lambda: subprocess.Popen([python, "-c", "pass"], env=os.environ | {"A": "b\0c"}),
    lambda: os.posix_spawn(python, [python, "-c", "pass\0"], os.environ),
):
    try:
        start()
    except ValueError as error:
        refused.append(str(error))
    else:
        refused.append("taken")
assert all("embedded null" in text for text in refused), refused
print("ok")
