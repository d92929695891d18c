"""A bad argument is an error where it is given, and everything goes on."""
# covers: multiprocessing.Semaphore, multiprocessing.Queue, multiprocessing.RawArray, multiprocessing.connection.wait, multiprocessing.shared_memory.SharedMemory
# python: 3.11

import multiprocessing as mp
import os
import threading
from multiprocessing import connection, shared_memory


def raises(errors, call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except errors:
        return
    raise AssertionError(f"{call} of {args} {kwargs} raised nothing")


def release(semaphore):
    semaphore.release()


if __name__ == "__main__":
    for value in (1.5, "1", None, [], b"1"):
        raises(TypeError, mp.Semaphore, value)
        raises(TypeError, mp.BoundedSemaphore, value)
    raises(OSError, mp.Semaphore, -1)
    raises(TypeError, mp.Queue, 2.5)
    raises(TypeError, shared_memory.SharedMemory, create=True, size=10.5)
    raises(TypeError, shared_memory.SharedMemory, create=True, size="10")
    raises(ValueError, shared_memory.SharedMemory, create=True, size=-1)
    raises(FileNotFoundError, shared_memory.SharedMemory, name="nobody has made this")
    raises(TypeError, mp.RawArray, "i", 2.5)
    raises(ValueError, mp.RawArray, "i", -2)
    raises(TypeError, lambda: mp.Array("i", 2)["x"])
    raises(TypeError, lambda: mp.RawArray("i", 2)[None])
    raises(TypeError, threading.Lock().acquire, timeout="1")
    raises(ProcessLookupError, os.kill, 2**31 - 1, 0)
    raises(TypeError, os.kill, "1", 0)
    raises(TypeError, os.kill, os.getpid(), 1.5)
    raises(ValueError, connection.wait, [object()], 0)

    one, other = mp.Pipe()
    raises(TypeError, one.send_bytes, "text")
    raises(TypeError, one.send_bytes, 5)
    raises(TypeError, one.poll, "1")
    raises(ValueError, one.send_bytes, b"abc", 5)
    one.send("on")
    assert other.recv() == "on"

    semaphore = mp.Semaphore(True)
    assert semaphore.acquire(timeout=120) and not semaphore.acquire(block=False)
    raises(TypeError, semaphore.acquire, True, "1")
    process = mp.Process(target=release, args=(semaphore,))
    process.start()
    process.join()
    assert process.exitcode == 0 and semaphore.acquire(timeout=120)
    print("ok")
