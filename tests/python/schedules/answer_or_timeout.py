"""Outcomes: answer timeout"""
# The answer takes 94 ms: it is due when the timeout is, and either may be first.
import asyncio

import aiohttp


async def get(session):
    async with session.get("http://site.example/a") as response:
        return response.status


async def main():
    async with aiohttp.ClientSession() as session:
        try:
            async with asyncio.timeout(0.094):
                await get(session)
            print("answer")
        except TimeoutError:
            print("timeout")


asyncio.run(main())
