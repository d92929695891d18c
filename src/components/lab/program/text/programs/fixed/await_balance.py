"""Исправлено: от чтения до записи под одной блокировкой."""

import asyncio

balance = 0


async def deposit(lock, amount):
    global balance
    async with lock:
        before = balance
        await asyncio.sleep(0)
        balance = before + amount


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(deposit(lock, 100), deposit(lock, 200))
    print("На счёте", balance, "из 300")


asyncio.run(main())
