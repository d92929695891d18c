"""A download that is cancelled frees its connection and harms no other."""
# covers: aiohttp.ClientSession, asyncio.Task.cancel
# python: 3.11

import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:

        async def download(seconds):
            async with session.get(f"http://site.example/delay/{seconds}") as response:
                return response.status

        slow = asyncio.create_task(download(10))
        yardstick = asyncio.create_task(asyncio.sleep(9))
        waiting = asyncio.create_task(download(0))
        await asyncio.sleep(0.1)
        assert not waiting.done()
        slow.cancel()
        assert await waiting == 200
        assert not yardstick.done(), "it did not wait for the answer to the one that was cancelled"
        assert slow.cancelled()
    try:
        await session.get("http://site.example/")
    except RuntimeError as error:
        assert "closed" in str(error)
    else:
        raise AssertionError("a closed session asked")


asyncio.run(main())
print("ok")
