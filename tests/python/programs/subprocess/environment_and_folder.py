"""A child has its parent's environment and folder, or those that it is given; what it changes stays its own."""
# covers: subprocess.run, subprocess.Popen
# python: 3.11

import os
import subprocess
import sys
import tempfile

os.environ["GREETING"] = "hello"
SHOW = "import os; print(os.environ.get('GREETING'), os.getcwd()); os.environ['GREETING'] = 'bye'; os.chdir('/')"


def output_of(**kwargs):
    return subprocess.run([sys.executable, "-c", SHOW], stdout=subprocess.PIPE, text=True, **kwargs).stdout


assert output_of() == f"hello {os.getcwd()}\n"
assert os.environ["GREETING"] == "hello"
assert output_of(env={"GREETING": "salut"}) == f"salut {os.getcwd()}\n"
assert output_of(env={}) == f"None {os.getcwd()}\n"
with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    assert output_of(cwd=folder) == f"hello {folder}\n"
    subprocess.run([sys.executable, "-c", "open('made.txt', 'w').write('by the child')"], cwd=folder, check=True)
    with open(os.path.join(folder, "made.txt")) as file:
        assert file.read() == "by the child"
print("ok")
