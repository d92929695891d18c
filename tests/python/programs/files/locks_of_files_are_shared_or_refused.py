"""`flock` is of an opening, `lockf` of a process; both are shared or exclusive, and end when the file is closed."""
# covers: fcntl.flock, fcntl.lockf
# python: 3.11

import fcntl
import multiprocessing as mp
import os


def tries(path):
    found = []
    with open(path, "r+b") as file:
        for lock in (fcntl.flock, fcntl.lockf):
            for kind in (fcntl.LOCK_SH, fcntl.LOCK_EX):
                try:
                    lock(file, kind | fcntl.LOCK_NB)
                    lock(file, fcntl.LOCK_UN)
                    found.append(True)
                except BlockingIOError:
                    found.append(False)
    return found


if __name__ == "__main__":
    path = os.path.abspath("locked")
    open(path, "wb").close()
    with mp.Pool(1) as pool:
        free = [True] * 4
        assert pool.apply(tries, (path,)) == free
        file = open(path, "r+b")
        fcntl.flock(file, fcntl.LOCK_SH)
        assert pool.apply(tries, (path,)) == [True, False, True, True]
        fcntl.flock(file, fcntl.LOCK_EX)
        assert pool.apply(tries, (path,)) == [False, False, True, True]
        # Another opening of the same process is another holder, for flock; not for lockf.
        other = open(path, "r+b")
        try:
            fcntl.flock(other, fcntl.LOCK_SH | fcntl.LOCK_NB)
            raise AssertionError("two hold it")
        except BlockingIOError:
            pass
        fcntl.lockf(file, fcntl.LOCK_EX)
        fcntl.lockf(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        assert pool.apply(tries, (path,)) == [False] * 4
        # A duplicate keeps what its original has.
        duplicate = os.dup(file.fileno())
        file.close()
        assert pool.apply(tries, (path,))[:2] == [False, False]
        os.close(duplicate)
        other.close()
        assert pool.apply(tries, (path,)) == free
    for refused in (-1, open):
        try:
            fcntl.flock(refused, fcntl.LOCK_EX)
            raise AssertionError(refused)
        except (ValueError, TypeError, AttributeError):
            pass
    print("ok")
