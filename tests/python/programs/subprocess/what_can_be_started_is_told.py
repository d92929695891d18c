"""A note of the error tells what can be started where a command is not there, and no other error has it."""
# covers: subprocess.run, os.posix_spawnp
# python: 3.11
# host: browser
# exit: 1
# stdout: ok\n
# stderr: Traceback .*FileNotFoundError.*\[Errno \d+\].* No such file or directory: 'git'.*\nWhat can be started here: .*\bls, .*

import os
import subprocess


def notes(start, *args, **kwargs):
    try:
        start(*args, **kwargs)
    except OSError as error:
        return getattr(error, "__notes__", [])


(note,) = notes(subprocess.run, ["git", "status"])
for name in os.listdir("/usr/bin"):
    assert name in note, name
assert notes(subprocess.run, ["/usr/bin/git"]) == notes(os.posix_spawnp, "git", ["git"], os.environ) == [note]
assert notes(subprocess.run, ["./git"]) == notes(subprocess.run, ["true"], cwd="git") == []
print("ok")
subprocess.run(["git", "status"])
