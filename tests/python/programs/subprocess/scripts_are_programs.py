"""A file that may be run and says what it is for is a program, by its path or in a folder of PATH."""
# covers: subprocess.run
# python: 3.11

import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "greet")
    with open(path, "w") as file:
        file.write("#!/usr/bin/env python3\nimport sys\nprint('hello', *sys.argv[1:])\n")
    os.chmod(path, 0o755)
    assert subprocess.check_output([path, "you"]) == b"hello you\n"
    environment = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    assert subprocess.check_output(["greet", "me"], env=environment) == b"hello me\n"
    with open(os.path.join(folder, "task.sh"), "w") as file:
        file.write("# a list of commands\nset -e\n")
        file.write('for word in "$@"; do\n    echo "<$word>"\ndone\nfalse\necho never\n')
    done = subprocess.run(["sh", os.path.join(folder, "task.sh"), "a b", "c"], stdout=subprocess.PIPE, text=True)
    assert (done.returncode, done.stdout) == (1, "<a b>\n<c>\n"), done
assert os.path.exists(sys.executable)
print("ok")
