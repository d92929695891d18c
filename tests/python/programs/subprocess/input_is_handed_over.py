"""A child reads what it is given as its input, to the end of it."""
# covers: subprocess.run, subprocess.Popen
# python: 3.11

import subprocess
import sys

asking = [sys.executable, "-c", "print('from stdin:', input())"]
asked = subprocess.run(asking, input="hi\n", capture_output=True, text=True)
assert asked.stdout == "from stdin: hi\n", asked
lines = subprocess.run(
    [sys.executable, "-c", "import sys\nfor line in sys.stdin: print(line.strip().upper())"],
    input="anna\nboris\n", stdout=subprocess.PIPE, text=True,
)
assert lines.stdout == "ANNA\nBORIS\n", lines
source = "import sys\nprint('read', sys.argv)"
source = subprocess.run([sys.executable, "-"], input=source, stdout=subprocess.PIPE, text=True)
assert source.stdout == "read ['-']\n", source
nothing = subprocess.run([sys.executable, "-c", "input()"], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
assert nothing.returncode == 1 and nothing.stderr.endswith("EOFError: EOF when reading a line\n"), nothing

child = subprocess.Popen([sys.executable, "-u", "-c", "while True: print(int(input()) * 2)"],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1)
for number in range(5):
    child.stdin.write(f"{number}\n")
    assert child.stdout.readline() == f"{number * 2}\n"
child.stdin.close()
assert child.wait() == 1
child.stdout.close()
print("ok")
