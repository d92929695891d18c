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


async def main():
    urls = [f"http://site.example/delay/0.3?n={number}" for number in range(COUNT)] + ["http://nowhere.invalid/"]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
        tasks = [asyncio.create_task(download(session, url)) for url in urls]
        results = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(results[-1], aiohttp.ClientConnectorError)
    assert all(isinstance(size, int) and size > 0 for size in results[:-1])


started = time.perf_counter()
asyncio.run(main())
assert time.perf_counter() - started < COUNT * 0.3 / 3
print("ok")
