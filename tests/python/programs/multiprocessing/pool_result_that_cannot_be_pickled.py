"""A result that cannot be sent back raises MaybeEncodingError in the parent."""
# covers: multiprocessing.pool.MaybeEncodingError
# python: 3.11

from multiprocessing import Pool
from multiprocessing.pool import MaybeEncodingError


def make_function(number):
    return lambda: number


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.apply(make_function, (1,))
        except MaybeEncodingError as error:
            assert "lambda" in str(error)
        else:
            raise AssertionError("a lambda came back")
        try:
            pool.map(lambda number: number, [1])
        except Exception as error:
            assert "lambda" in str(error)
        else:
            raise AssertionError("a lambda was sent")
        assert pool.apply(abs, (-3,)) == 3
    print("ok")
