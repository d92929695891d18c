"""What is spawned, and what the shell of `os.system` starts, has the descriptors that are inheritable, no others."""
# covers: os.spawnv, os.system, os.set_inheritable
# python: 3.11

import os
import sys

reader, writer = os.pipe()
private = os.dup(writer)
os.set_inheritable(writer, True)
code = f"import os; os.write({writer}, b'x')\ntry: os.fstat({private})\nexcept OSError: os.write({writer}, b'y')"
assert os.spawnv(os.P_WAIT, sys.executable, ["python", "-c", code]) == 0
assert os.read(reader, 10) == b"xy"
assert os.system(f"{sys.executable} -c \"import os; os.write({writer}, b'z')\"") == 0
assert os.read(reader, 10) == b"z"
print("ok")
