"""`os.wait` and its kind tell of each child once, whoever started it, and then there is none."""
# covers: os.wait, os.waitpid, os.waitid, os.posix_spawn, os.posix_spawnp, os.spawnl, os.spawnv, os.spawnlp, os.spawnvp
# python: 3.11

import multiprocessing
import os
import subprocess
import sys


def leave(code):
    os._exit(code)


def main():
    spawned = os.posix_spawn(sys.executable, [sys.executable, "-c", "raise SystemExit(3)"], os.environ)
    number, status = os.waitpid(spawned, 0)
    assert number == spawned and os.WIFEXITED(status) and os.WEXITSTATUS(status) == 3
    killed = os.posix_spawnp("sleep", ["sleep", "600"], os.environ)
    assert os.waitpid(killed, os.WNOHANG) == (0, 0)
    os.kill(killed, 9)
    about = os.waitid(os.P_PID, killed, os.WEXITED | os.WNOWAIT)
    assert about.si_pid == killed and about.si_status == 9 and about.si_code == os.CLD_KILLED
    number, status = os.waitpid(killed, 0)
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == 9

    children = [subprocess.Popen([sys.executable, "-c", f"raise SystemExit({code})"]) for code in (4, 5)]
    ends = dict(os.wait() for _ in children)
    assert [os.waitstatus_to_exitcode(ends[child.pid]) for child in children] == [4, 5]
    for wait in (os.wait, lambda: os.waitpid(-1, 0), lambda: os.waitpid(spawned, 0)):
        try:
            wait()
        except ChildProcessError:
            continue
        raise AssertionError("there is a child")
    # Whoever waits too late hears nothing of how it ended.
    assert [child.wait() for child in children] == [0, 0]

    process = multiprocessing.get_context("spawn").Process(target=leave, args=(6,))
    process.start()
    assert os.waitstatus_to_exitcode(os.waitpid(process.pid, 0)[1]) == 6
    process.join()
    assert process.exitcode is None

    assert os.spawnlp(os.P_WAIT, "true", "true") == 0
    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", "raise SystemExit(6)"]) == 6
    assert os.spawnl(os.P_WAIT, "/no/such/program", "program") == 127
    assert os.waitpid(os.spawnvp(os.P_NOWAIT, "false", ["false"]), 0)[1] == 256
    print("ok")


if __name__ == "__main__":
    main()
