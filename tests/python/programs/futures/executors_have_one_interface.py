"""Executor is what pools have in common, and may be subclassed."""
# covers: concurrent.futures.Executor, concurrent.futures.thread.ThreadPoolExecutor, concurrent.futures.Future
# python: 3.11

import concurrent.futures
import concurrent.futures.thread


class AtOnce(concurrent.futures.Executor):
    """Does everything in the caller."""

    def submit(self, function, /, *args, **kwargs):
        future = concurrent.futures.Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


with AtOnce() as executor:
    assert list(executor.map(pow, [2, 3], [3, 2])) == [8, 9]
    assert isinstance(executor.submit(divmod, 1, 0).exception(), ZeroDivisionError)
for kind in (concurrent.futures.ThreadPoolExecutor, concurrent.futures.ProcessPoolExecutor):
    assert issubclass(kind, concurrent.futures.Executor)
assert concurrent.futures.thread.ThreadPoolExecutor is concurrent.futures.ThreadPoolExecutor
print("ok")
