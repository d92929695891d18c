"""A timeout that is no time, or longer than any, is an error wherever a process would wait."""
# covers: multiprocessing.Lock, multiprocessing.Semaphore, multiprocessing.Event, multiprocessing.Queue, multiprocessing.Process.join, multiprocessing.connection.wait, multiprocessing.connection.Connection.poll
# python: 3.11

import multiprocessing
from multiprocessing import connection

NAN, INFINITY = float("nan"), float("inf")


def error_of(wait, timeout):
    try:
        wait(timeout)
    except Exception as error:
        return type(error)
    return None


if __name__ == "__main__":
    taken = multiprocessing.Lock()
    taken.acquire()
    for wait in (
        lambda timeout: taken.acquire(timeout=timeout),
        lambda timeout: multiprocessing.Semaphore(0).acquire(timeout=timeout),
        multiprocessing.Event().wait,
    ):
        for timeout in (NAN, INFINITY, 1e20):
            assert error_of(wait, timeout) is OSError, (wait, timeout)
        assert error_of(wait, "soon") is TypeError
        assert error_of(wait, -1) is None
    reader, writer = multiprocessing.Pipe()
    process = multiprocessing.Process(target=reader.recv)
    process.start()
    for wait in (reader.poll, lambda timeout: connection.wait([reader], timeout), process.join):
        assert error_of(wait, NAN) is ValueError, wait
        for timeout in (INFINITY, 1e20, 1e9):
            assert error_of(wait, timeout) is OverflowError, (wait, timeout)
        assert error_of(wait, "soon") is TypeError
        assert error_of(wait, -1) is None
    writer.send("go")
    process.join()
    assert process.exitcode == 0
    print("ok")
