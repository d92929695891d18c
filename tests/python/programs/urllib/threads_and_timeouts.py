"""Addresses opened in threads wait at the same time, and a slow one times out."""
# covers: urllib.request.urlopen, asyncio.to_thread
# python: 3.11

import asyncio
import time
import urllib.request


def download(number):
    with urllib.request.urlopen(f"http://site.example/delay/0.3?n={number}") as response:
        return len(response.read())


async def main():
    started = time.perf_counter()
    sizes = await asyncio.gather(*(asyncio.to_thread(download, number) for number in range(5)))
    assert all(sizes)
    assert time.perf_counter() - started < 1.4


asyncio.run(main())
started = time.monotonic()
try:
    urllib.request.urlopen("http://site.example/delay/3", timeout=0.3)
except OSError as error:
    assert isinstance(error, TimeoutError) or "timed out" in str(error)
    assert time.monotonic() - started < 2.5
else:
    raise AssertionError("no timeout")
print("ok")
