"""InterpreterPoolExecutor maps, submits and shuts down as a pool of threads does, with an interpreter for each."""
# covers: concurrent.futures.InterpreterPoolExecutor
# python: 3.14

import os
import sys
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor, as_completed

state = None


def square(x):
    return x * x


def begin(value):
    global state
    state = value


def who():
    from concurrent.interpreters import get_current

    return get_current().id, state, os.getpid()


def fail(text):
    raise ValueError(text)


def main():
    with InterpreterPoolExecutor(max_workers=2) as pool:
        assert list(pool.map(square, range(10))) == [x * x for x in range(10)]
        futures = [pool.submit(pow, 2, n) for n in range(5)]
        assert sorted(future.result() for future in as_completed(futures)) == [1, 2, 4, 8, 16]
        failed = pool.submit(fail, "no")
        error = failed.exception()
        assert type(error) is ValueError and error.args == ("no",), error
        assert isinstance(error.__cause__, interpreters.ExecutionFailed)
        assert error.__cause__.excinfo.formatted == "ValueError: no"
        assert 2 <= len(interpreters.list_all()) <= 3
    assert len(interpreters.list_all()) == 1

    with InterpreterPoolExecutor(3, initializer=begin, initargs=("set",)) as pool:
        found = {future.result() for future in [pool.submit(who) for _ in range(6)]}
        assert {state for _, state, _ in found} == {"set"} and {pid for _, _, pid in found} == {os.getpid()}
        assert state is None
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        assert str(error) == "cannot schedule new futures after shutdown"
    else:
        raise AssertionError("it is shut down")
    print("ok")


if __name__ == "__main__":
    main()
