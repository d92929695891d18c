"""Outcomes: ab ba"""
# What two threads of a loop come to is heard of in the order in which they end.
import asyncio

order = []


async def ask(name):
    order.append(await asyncio.to_thread(str, name))


async def main():
    await asyncio.gather(ask("a"), ask("b"))


asyncio.run(main())
print("".join(order))
