"""A hundred downloads in one thread wait at the same time, and failures become results."""
# covers: aiohttp.ClientSession, asyncio.gather
# python: 3.11

import asyncio
import time

import aiohttp

COUNT = 60


async def download(session, url):
    async with session.get(url) as response:
        return len(await response.read())


async def download_all(seconds):
    urls = [f"http://site.example/delay/{seconds}?n={number}" for number in range(COUNT)] + ["http://nowhere.invalid/"]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=120)) as session:
        tasks = [asyncio.create_task(download(session, url)) for url in urls]
        results = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(results[-1], aiohttp.ClientConnectorError)
    assert all(isinstance(size, int) and size > 0 for size in results[:-1])


def time_of(seconds):
    started = time.perf_counter()
    asyncio.run(download_all(seconds))
    return time.perf_counter() - started


# A busy machine adds to each wait: then longer ones are tried.
assert any(time_of(seconds) < seconds * COUNT / 3 for seconds in (0.3, 2))
print("ok")
