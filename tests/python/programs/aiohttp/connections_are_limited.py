"""A connector lets no more requests out at once than it has connections."""
# covers: aiohttp.TCPConnector
# python: 3.11

import asyncio
import time

import aiohttp


async def time_of(limit):
    connector = aiohttp.TCPConnector(limit=limit)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def download():
            async with session.get("http://site.example/delay/0.2") as response:
                await response.read()

        started = time.perf_counter()
        await asyncio.gather(*(download() for _ in range(6)))
        return time.perf_counter() - started


assert asyncio.run(time_of(2)) >= 0.58, "three rounds of two"
assert asyncio.run(time_of(100)) < 0.58, "all at once"
print("ok")
