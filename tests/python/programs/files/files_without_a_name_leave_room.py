"""Temporary files that children were given take no room when they are closed: there is always room for the next."""
# covers: subprocess.run
# python: 3.11

import subprocess
import tempfile

BLOCK = b"x" * (12 * 2**20)

for _ in range(12):
    with tempfile.TemporaryFile() as file:
        assert file.write(BLOCK) == len(BLOCK)
        file.seek(0)
        subprocess.run(["true"], stdin=file, check=True)
print("ok")
