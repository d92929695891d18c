"""Outcomes: ab ba"""
# Two requests are under way at once: whose answer comes first is the network's affair.
import asyncio

import aiohttp

order = []


async def get(session, name):
    async with session.get(f"http://site.example/{name}") as response:
        await response.read()
    order.append(name)


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(get(session, "a"), get(session, "b"))


asyncio.run(main())
print("".join(order))
