"""What cannot be pickled fails in its own future and leaves the pool usable."""
# covers: concurrent.futures.ProcessPoolExecutor.submit, pickle.PicklingError
# python: 3.11

from concurrent.futures import ProcessPoolExecutor


def make_function():
    return lambda: None


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        sent = pool.submit(lambda: 1)
        returned = pool.submit(make_function)
        for future in (sent, returned):
            assert "lambda" in str(future.exception(timeout=120)), future.exception()
        assert pool.submit(abs, -3).result(timeout=120) == 3
    print("ok")
