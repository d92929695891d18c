"""asyncio и потоки вместе: блокирующий вызов не держит цикл событий."""

import asyncio
import time

import requests


def download(number):
    with requests.get("https://www.jython.org") as response:
        return number, len(response.content)


async def pulse():
    while True:
        print("цикл событий жив")
        await asyncio.sleep(0.05)


async def main():
    heart = asyncio.create_task(pulse(), name="пульс")
    started = time.perf_counter()
    calls = [asyncio.to_thread(download, number) for number in range(5)]
    for number, size in await asyncio.gather(*calls):
        print(f"страница {number}: {size} байт")
    print(f"Вместе: {time.perf_counter() - started:.2f} с")
    heart.cancel()


asyncio.run(main())
