"""Outcomes: an na"""
# An answer and a timer of the loop are due at the same moment.
import asyncio

import aiohttp

order = []


async def get(session):
    async with session.get("http://site.example/a"):
        order.append("a")


async def nap():
    await asyncio.sleep(0.094)
    order.append("n")


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(get(session), nap())


asyncio.run(main())
print("".join(order))
