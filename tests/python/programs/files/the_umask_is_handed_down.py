"""New files and folders lack the permissions of the umask, which a process hands down."""
# covers: os.umask, os.mkdir, os.open, multiprocessing.Process
# python: 3.11

import multiprocessing as mp
import os
import stat


def modes(name):
    os.close(os.open(name, os.O_CREAT | os.O_WRONLY, 0o666))
    os.mkdir(name + ".d", 0o777)
    open(name + ".o", "w").close()
    return [stat.S_IMODE(os.stat(path).st_mode) for path in (name, name + ".d", name + ".o")]


def child(line):
    line.send((modes("child"), os.umask(0)))


if __name__ == "__main__":
    os.umask(0o022)
    assert modes("usual") == [0o644, 0o755, 0o644], modes("usual_too")
    assert os.umask(0o077) == 0o022
    assert modes("own") == [0o600, 0o700, 0o600]
    own, line = mp.Pipe()
    process = mp.Process(target=child, args=(line,))
    process.start()
    assert own.recv() == ([0o600, 0o700, 0o600], 0o077)
    process.join()
    assert os.umask(0o022) == 0o077
    assert stat.S_IMODE(os.stat("child").st_mode) == 0o600
    print("ok")
