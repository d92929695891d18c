"""A temporary file that has no name goes to a child as any other: it is written there, and read."""
# covers: subprocess.run, subprocess.Popen
# python: 3.11

import os
import subprocess
import sys
import tempfile

WRITE = [sys.executable, "-c", "import sys; print(*sys.argv[1:])"]
COUNT = [sys.executable, "-c", "import sys; print(len(sys.stdin.read()))"]

with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
    for word in ("one", "two"):
        subprocess.run([*WRITE, word], stdout=output, check=True)
    subprocess.run([sys.executable, "-c", "1 / 0"], stderr=errors)
    output.seek(0)
    errors.seek(0)
    assert output.read() == "one\ntwo\n"
    assert errors.read().endswith("ZeroDivisionError: division by zero\n")
    for handed_on in (output, errors):
        assert os.fstat(handed_on.fileno()).st_size == handed_on.tell()

with tempfile.TemporaryFile() as source:
    source.write(b"x" * 10_000)
    source.flush()
    source.seek(9_990)
    assert subprocess.run(COUNT, stdin=source, capture_output=True, check=True).stdout == b"10\n"

# It is there for the child though its parent has closed it.
with tempfile.TemporaryFile() as source:
    source.write(b"12345")
    source.seek(0)
    late = subprocess.Popen(COUNT, stdin=source, stdout=subprocess.PIPE)
assert late.communicate()[0] == b"5\n"

# A grandchild gets what its parent was given.
with tempfile.TemporaryFile() as output:
    inner = f"import subprocess; subprocess.run({[*WRITE, 'inner']!r}, check=True)"
    subprocess.run([sys.executable, "-c", inner], stdout=output, check=True)
    output.seek(0)
    assert output.read() == b"inner\n"
print("ok")
