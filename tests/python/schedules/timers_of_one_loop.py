"""Outcomes: abc"""
# Timers of one loop ring in the order of their times, which are never the same: the clock moves on between two calls.
import asyncio

order = []


async def tick(name):
    await asyncio.sleep(1)
    order.append(name)


async def main():
    await asyncio.gather(tick("a"), tick("b"), tick("c"))


asyncio.run(main())
print("".join(order))
