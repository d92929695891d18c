"""The words of subprocess are there to be imported, its exceptions to be raised and caught."""
# covers: subprocess.CompletedProcess, subprocess.CalledProcessError, subprocess.TimeoutExpired, subprocess.SubprocessError, subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL
# python: 3.11

import subprocess

completed = subprocess.CompletedProcess(["true"], 3, stdout=b"out")
try:
    completed.check_returncode()
except subprocess.CalledProcessError as error:
    assert isinstance(error, subprocess.SubprocessError) and error.returncode == 3 and error.stdout == b"out"
else:
    raise AssertionError("3 is a failure")
assert "timed out" in str(subprocess.TimeoutExpired("sleep", 5))
assert len({subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL}) == 3
print("ok")
