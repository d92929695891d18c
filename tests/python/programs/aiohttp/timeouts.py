"""A slow answer raises TimeoutError after the time of the session, the request or a block around it."""
# covers: aiohttp.ClientTimeout, aiohttp.ServerTimeoutError, asyncio.timeout
# python: 3.11

import asyncio
import time

import aiohttp

SLOW = "http://site.example/delay/10"


async def main():
    short = aiohttp.ClientTimeout(total=0.3)

    async def by_session():
        async with aiohttp.ClientSession(timeout=short) as session:
            await session.get(SLOW)

    async def by_request():
        async with aiohttp.ClientSession() as session:
            await session.get(SLOW, timeout=aiohttp.ClientTimeout(sock_read=0.3))

    async def by_block():
        async with aiohttp.ClientSession() as session, asyncio.timeout(0.3):
            await session.get(SLOW)

    for call in (by_session, by_request, by_block):
        started = time.monotonic()
        try:
            # In a task of its own: older versions of aiohttp leave a mark on the task that they have cancelled.
            await asyncio.create_task(call())
        except asyncio.TimeoutError:
            assert time.monotonic() - started >= 0.25
        else:
            raise AssertionError(call.__name__)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=120)) as session:
        async with session.get("http://site.example/") as response:
            assert response.status == 200


asyncio.run(main())
print("ok")
