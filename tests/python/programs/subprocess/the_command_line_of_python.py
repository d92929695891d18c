"""A Python that is started has a command line: commands, modules, scripts, options, and what is wrong with them."""
# covers: subprocess.run
# python: 3.11

import os
import subprocess
import sys
import tempfile


def python(*words, **kwargs):
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, **kwargs)


assert python("-V").stdout == f"Python {sys.version.split()[0]}\n"
assert python("-uBc", "import sys; print(sys.argv, __name__)", "-x", "y").stdout == "['-c', '-x', 'y'] __main__\n"
assert python("-O", "-c", "assert False, 'left out'").returncode == 0
assert python("-W", "error", "-c", "import warnings; warnings.warn('x')").returncode == 1
assert python("-m", "json.tool", input='{"a": 1}').stdout == '{\n    "a": 1\n}\n'
assert python("-m", "no_such_module").stderr.endswith("No module named no_such_module\n")
wrong = python("-Z")
assert wrong.returncode == 2 and wrong.stderr.lower().startswith("unknown option: -z"), wrong

with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    script = os.path.join(folder, "script.py")
    with open(os.path.join(folder, "beside.py"), "w") as file:
        file.write("WORD = 'beside'\n")
    with open(script, "w") as file:
        file.write("import sys, beside\nprint(beside.WORD, sys.argv[1:], __file__, sys.path[0])\n")
    assert python(script, "one", "two").stdout == f"beside ['one', 'two'] {script} {folder}\n"
    assert python("-c", "import beside; print(beside.WORD)", cwd=folder).stdout == "beside\n"
    assert python("-m", "script", cwd=folder).stdout == f"beside [] {script} {folder}\n"
    assert python("-I", "-c", "import beside", cwd=folder).returncode == 1
    environment = {**os.environ, "PYTHONPATH": folder}
    assert python("-c", "import beside; print(beside.WORD)", env=environment).stdout == "beside\n"
print("ok")
