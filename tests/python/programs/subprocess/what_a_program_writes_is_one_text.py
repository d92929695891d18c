"""What children write to the terminal that they inherit stands between what their parent writes, in order."""
# covers: subprocess.run, os.system
# python: 3.11
# stdout: 1 parent\n2 child\n3 shell\n4 parent\nok\n
# stderr: a child complains\n

import os
import subprocess
import sys

print("1 parent", flush=True)
CHILD = "import sys; print('2 child'); print('a child complains', file=sys.stderr)"
subprocess.run([sys.executable, "-c", CHILD], check=True)
os.system("echo 3 shell")
print("4 parent")
print("ok")
