"""Потерянное обновление в asyncio: между чтением и записью await."""

import asyncio

balance = 0


async def deposit(lock, amount):
    global balance
    # исправление: три строки ниже под async with lock:
    before = balance
    await asyncio.sleep(0)  # здесь цикл событий берёт другую задачу
    balance = before + amount


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(deposit(lock, 100), deposit(lock, 200))
    print("На счёте", balance, "из 300")


asyncio.run(main())
