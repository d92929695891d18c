"""Гонка в asyncio: вклиниться можно только там, где стоит await."""

import asyncio
import random
import time
from collections import Counter

TRIALS = 200

a = 2


async def add_two(pause):
    global a
    seen = a
    if pause:
        await asyncio.sleep(0)
    a = seen + 2


async def triple(pause):
    global a
    seen = a
    if pause:
        await asyncio.sleep(0)
    a = seen * 3


async def race(pause):
    global a
    a = 2
    calls = [add_two, triple]
    random.shuffle(calls)
    async with asyncio.TaskGroup() as group:
        for call in calls:
            group.create_task(call(pause))
    return a


def show(title, outcomes):
    counts = [f"{value} — {outcomes[value]}" for value in (12, 8, 4, 6)]
    print(f"{title}: {', '.join(counts)}")


async def main():
    started = time.perf_counter()
    show("Без await", Counter([await race(False) for _ in range(TRIALS)]))
    show("С await", Counter([await race(True) for _ in range(TRIALS)]))
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    asyncio.run(main())
