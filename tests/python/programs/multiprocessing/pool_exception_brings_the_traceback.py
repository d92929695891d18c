"""An exception from a pool is raised in the parent, with the traceback of the child as its cause."""
# covers: multiprocessing.pool.RemoteTraceback, multiprocessing.pool.Pool.map
# python: 3.11

import traceback
from multiprocessing import Pool


class OwnError(Exception):
    def __init__(self, number):
        super().__init__(f"number {number}")
        self.number = number

    def __reduce__(self):
        return OwnError, (self.number,)


def inner(number):
    if number == 2:
        raise OwnError(number)
    return number


if __name__ == "__main__":
    with Pool(2) as pool:
        try:
            pool.map(inner, range(4))
        except OwnError as error:
            assert error.number == 2
            assert type(error.__cause__).__name__ == "RemoteTraceback"
            assert "line 20, in inner" in str(error.__cause__), str(error.__cause__)
            assert "raise OwnError(number)" in str(error.__cause__)
            text = "".join(traceback.format_exception(error))
            assert "The above exception was the direct cause" in text
        else:
            raise AssertionError("no exception")
        assert pool.map(inner, [1]) == [1], "the pool goes on"
    print("ok")
