"""Outcomes: 1"""
import asyncio

balance = 0


async def work():
    global balance
    seen = balance
    await asyncio.sleep(0)
    balance = seen + 1


async def main():
    await asyncio.gather(work(), work())


asyncio.run(main())
print(balance)
