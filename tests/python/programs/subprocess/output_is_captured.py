"""What a Python that was started prints is captured, apart by stream, as text or as bytes."""
# covers: subprocess.run, subprocess.check_output, subprocess.getoutput, subprocess.getstatusoutput
# python: 3.11

import subprocess
import sys

CHILD = "import sys; print('out', len(sys.argv)); print('err', file=sys.stderr)"

done = subprocess.run([sys.executable, "-c", CHILD, "a", "b"], capture_output=True, text=True)
assert (done.returncode, done.stdout, done.stderr) == (0, "out 3\n", "err\n"), done
merged = subprocess.run([sys.executable, "-u", "-c", CHILD], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
assert merged.stdout == b"out 1\nerr\n" and merged.stderr is None, merged
assert subprocess.check_output(["echo", "hello", "world"]) == b"hello world\n"
assert subprocess.getoutput("echo one; echo two") == "one\ntwo"
assert subprocess.getstatusoutput("echo gone; exit 3") == (3, "gone")
print("ok")
