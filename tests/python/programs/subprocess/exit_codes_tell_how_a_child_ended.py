"""The exit code of a child tells how it ended: by itself, by an exception, or by which signal."""
# covers: subprocess.call, subprocess.check_call, subprocess.Popen
# python: 3.11

import signal
import subprocess
import sys


def code_of(source):
    return subprocess.run([sys.executable, "-c", source], stderr=subprocess.DEVNULL).returncode


assert code_of("pass") == 0
assert code_of("import sys; sys.exit(7)") == 7
assert code_of("import sys; sys.exit('a word')") == 1
assert code_of("1 / 0") == 1
assert code_of("import os; os._exit(9)") == 9
assert code_of("import os, signal; os.kill(os.getpid(), signal.SIGTERM)") == -signal.SIGTERM
assert code_of("raise KeyboardInterrupt") == -signal.SIGINT
assert subprocess.call(["true"]) == 0 and subprocess.call(["false"]) == 1
try:
    subprocess.check_call([sys.executable, "-c", "raise SystemExit(4)"])
except subprocess.CalledProcessError as error:
    assert error.returncode == 4 and "returned non-zero exit status 4" in str(error), error
else:
    raise AssertionError("no CalledProcessError")

sleeping = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
assert sleeping.poll() is None
sleeping.terminate()
assert sleeping.wait() == -signal.SIGTERM and sleeping.poll() == -signal.SIGTERM
sleeping.terminate()
killed = subprocess.Popen(["sleep", "600"])
killed.kill()
assert killed.wait() == -signal.SIGKILL
print("ok")
