"""Whoever leads a session stays where it is; a program may lead its group, and be deaf to what it sends to that."""
# covers: os.setsid, os.setpgrp, os.setpgid, os.getsid, os.getpgrp, os.killpg
# python: 3.11

import errno
import os
import signal
import subprocess
import sys


def number_of(function, *args):
    try:
        function(*args)
    except OSError as error:
        return error.errno
    return None


def lead():
    os.setsid()
    assert os.getsid(0) == os.getpgrp() == os.getpid()
    assert number_of(os.setsid) == errno.EPERM
    assert number_of(os.setpgid, 0, 0) == errno.EPERM


def move():
    os.setpgrp()
    assert os.getpgrp() == os.getpid() != os.getsid(0)
    os.setpgid(0, 0)
    assert number_of(os.setpgid, 0, 2**30) == errno.EPERM
    assert number_of(os.setpgid, 0, -1) == errno.EINVAL
    assert number_of(os.setsid) == errno.EPERM
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert os.getpgid(child.pid) == os.getpgrp()
    assert number_of(os.setpgid, child.pid, 0) == errno.EACCES
    child.communicate(b"\n")
    assert number_of(os.getpgid, child.pid) == errno.ESRCH
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.killpg(0, signal.SIGTERM)
    os.kill(0, signal.SIGTERM)
    heard = []
    signal.signal(signal.SIGUSR1, lambda number, _: heard.append(number))
    os.killpg(os.getpgrp(), signal.SIGUSR1)
    while not heard:
        pass
    assert number_of(os.killpg, 2**30, 0) == errno.ESRCH
    assert number_of(os.killpg, -1, 0) == errno.EINVAL


if len(sys.argv) > 1:
    globals()[sys.argv[1]]()
else:
    for name in ("lead", "move"):
        with open(__file__) as file:
            subprocess.run([sys.executable, "-", name], stdin=file, check=True)
    print("ok")
