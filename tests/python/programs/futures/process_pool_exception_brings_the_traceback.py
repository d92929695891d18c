"""An exception in a pool's process is raised in the parent with the child's traceback as its cause."""
# covers: concurrent.futures.ProcessPoolExecutor, concurrent.futures.Future.exception
# python: 3.11

from concurrent.futures import ProcessPoolExecutor


def fail(number):
    raise LookupError(f"number {number}")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        error = pool.submit(fail, 7).exception(timeout=120)
        assert type(error) is LookupError and error.args == ("number 7",)
        assert type(error.__cause__).__name__ == "_RemoteTraceback"
        assert "line 9, in fail" in str(error.__cause__), str(error.__cause__)
        assert pool.submit(abs, -1).result(timeout=120) == 1
    print("ok")
