"""Outcomes: 1 2"""
# A balance is read, and written after an answer: who reads after the other's answer loses nothing.
import asyncio

import aiohttp

balance = 0


async def pay(session, seconds):
    global balance
    await asyncio.sleep(seconds)
    read = balance
    async with session.get("http://site.example/a"):
        balance = read + 1


async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(pay(session, 0), pay(session, 0.094))
    print(balance)


asyncio.run(main())
