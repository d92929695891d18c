"""What `os` spawns has the environment that it is given, and is looked for in its PATH."""
# covers: os.spawnle, os.spawnlpe, os.spawnve, os.spawnvpe
# python: 3.11

import os
import sys

CHECK = "import os; raise SystemExit(os.environ['GREETING'] == 'salut' and 7)"
words = ["python", "-c", CHECK]
folder, name = os.path.split(sys.executable)
environment = {"GREETING": "salut", "PATH": folder}

assert os.spawnle(os.P_WAIT, sys.executable, *words, environment) == 7
assert os.spawnve(os.P_WAIT, sys.executable, words, environment) == 7
assert os.spawnlpe(os.P_WAIT, name, *words, environment) == 7
assert os.spawnvpe(os.P_WAIT, name, words, environment) == 7
assert os.spawnvpe(os.P_WAIT, name, words, {"PATH": "/nowhere"}) == 127
print("ok")
