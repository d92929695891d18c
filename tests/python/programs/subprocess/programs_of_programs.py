"""A child starts children of its own; each knows its parent, and what they write comes out in order."""
# covers: subprocess.run, os.getppid
# python: 3.11

import os
import subprocess
import sys

with open("nest.py", "w") as file:
    file.write(
        "import os, subprocess, sys\n"
        "depth = int(sys.argv[1])\n"
        "assert os.getppid() == int(sys.argv[2])\n"
        "print('begin', depth, flush=True)\n"
        "if depth < 3:\n"
        "    subprocess.run([sys.executable, __file__, str(depth + 1), str(os.getpid())], check=True)\n"
        "print('end', depth)\n"
    )
done = subprocess.run([sys.executable, "nest.py", "1", str(os.getpid())], stdout=subprocess.PIPE, text=True, check=True)
assert done.stdout == "begin 1\nbegin 2\nbegin 3\nend 3\nend 2\nend 1\n", done.stdout
os.remove("nest.py")
print("ok")
