"""Outcomes: ab ba"""
# Two calls in threads are under way at once: whose result comes first is the threads' affair, whatever they call.
import asyncio

order = []


async def call(name):
    await asyncio.to_thread(str, name)
    order.append(name)


async def main():
    await asyncio.gather(call("a"), call("b"))


asyncio.run(main())
print("".join(order))
