"""A connector lets no more requests out at once than it has connections."""
# covers: aiohttp.TCPConnector
# python: 3.11

import asyncio
import time

import aiohttp


async def time_of(limit, seconds):
    connector = aiohttp.TCPConnector(limit=limit)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def download():
            async with session.get(f"http://site.example/delay/{seconds}") as response:
                await response.read()

        started = time.perf_counter()
        await asyncio.gather(*(download() for _ in range(6)))
        return time.perf_counter() - started


assert asyncio.run(time_of(2, 0.2)) >= 0.58, "three rounds of two"
# A busy machine adds to each wait: then longer ones are tried.
assert any(asyncio.run(time_of(100, seconds)) < 2.9 * seconds for seconds in (0.2, 2, 10)), "all at once"
print("ok")
