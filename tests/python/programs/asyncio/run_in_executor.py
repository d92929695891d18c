"""run_in_executor() works with a pool of one's own, of threads or of processes."""
# covers: asyncio.AbstractEventLoop.run_in_executor, concurrent.futures.ProcessPoolExecutor
# python: 3.11

import asyncio
import os
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def where():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, thread_name_prefix="own") as pool:
        assert await loop.run_in_executor(pool, where) == "own_0"
    assert (await loop.run_in_executor(None, where)).startswith("asyncio_")
    with ProcessPoolExecutor(2) as pool:
        results = await asyncio.gather(*(loop.run_in_executor(pool, pow, number, 2) for number in range(5)))
        assert results == [0, 1, 4, 9, 16]
        assert await loop.run_in_executor(pool, os.getpid) != os.getpid()
        try:
            await loop.run_in_executor(pool, divmod, 1, 0)
        except ZeroDivisionError:
            pass
        else:
            raise AssertionError("divided by zero")


if __name__ == "__main__":
    asyncio.run(main())
    print("ok")
