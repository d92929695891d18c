"""An error that nobody catches in a child is shown as Python shows it, and is no error of its parent."""
# covers: subprocess.run
# python: 3.11

import os
import subprocess
import sys


def complaint_of(*words):
    done = subprocess.run([sys.executable, *words], stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1, done
    return done.stderr.splitlines()


lines = complaint_of("-c", "def fail(): return 1 / 0\nfail()")
assert lines[0] == "Traceback (most recent call last):"
assert '  File "<string>", line 2, in <module>' in lines and '  File "<string>", line 1, in fail' in lines, lines
assert lines[-1] == "ZeroDivisionError: division by zero", lines

with open("faulty.py", "w") as file:
    file.write("x = 1\ndef f(:\n    pass\n")
path = os.path.abspath("faulty.py")
lines = complaint_of("faulty.py")
assert lines[:2] == [f'  File "{path}", line 2', "    def f(:"] and lines[-1].startswith("SyntaxError:"), lines
with open("faulty.py", "w") as file:
    file.write("import json\n\njson.loads('{')\n")
lines = complaint_of("faulty.py")
assert f'  File "{path}", line 3, in <module>' in lines and "    json.loads('{')" in lines, lines
os.remove("faulty.py")
print("ok")
