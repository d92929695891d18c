"""Addresses opened in threads wait at the same time, and a slow one times out."""
# covers: urllib.request.urlopen, asyncio.to_thread
# python: 3.11

import asyncio
import time
import urllib.request

COUNT = 5


def download(number, seconds):
    with urllib.request.urlopen(f"http://site.example/delay/{seconds}?n={number}") as response:
        return len(response.read())


async def time_of(seconds):
    started = time.perf_counter()
    sizes = await asyncio.gather(*(asyncio.to_thread(download, number, seconds) for number in range(COUNT)))
    assert all(sizes)
    return time.perf_counter() - started


# A busy machine adds to each wait: then longer ones are tried.
assert any(asyncio.run(time_of(seconds)) < seconds * COUNT / 2 for seconds in (0.3, 2, 10))
started = time.monotonic()
try:
    urllib.request.urlopen("http://site.example/delay/10", timeout=0.3)
except OSError as error:
    assert isinstance(error, TimeoutError) or "timed out" in str(error)
    assert time.monotonic() - started >= 0.25
else:
    raise AssertionError("no timeout")
print("ok")
