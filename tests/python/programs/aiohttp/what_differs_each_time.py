"""httpbin.org has numbers that differ each time, lines one after another, and doors for those who have a password."""
# covers: aiohttp.ClientSession, aiohttp.BasicAuth
# python: 3.11

import asyncio
import json
import uuid

import aiohttp

SITE = "http://httpbin.org"


async def main():
    async with aiohttp.ClientSession() as session:

        async def fetch_uuid():
            async with session.get(f"{SITE}/uuid") as response:
                return uuid.UUID((await response.json())["uuid"])

        found = await asyncio.gather(*(fetch_uuid() for _ in range(10)))
        assert len(set(found)) == 10 and {number.version for number in found} == {4}
        async with session.get(f"{SITE}/stream/3") as response:
            assert [json.loads(line)["id"] async for line in response.content] == [0, 1, 2]
        for auth, status in ((None, 401), (aiohttp.BasicAuth("me", "secret"), 200)):
            async with session.get(f"{SITE}/basic-auth/me/secret", auth=auth) as response:
                assert response.status == status


asyncio.run(main())
print("ok")
