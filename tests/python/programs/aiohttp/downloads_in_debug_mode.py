"""Downloads end while another thread computes, also where the loop checks which thread calls it."""
# covers: aiohttp.ClientSession, asyncio.run
# python: 3.11
# stderr: .*

import asyncio
import threading

import aiohttp

is_over = threading.Event()


def compute():
    while not is_over.is_set():
        sum(range(100))


async def main():
    threading.Thread(target=compute).start()
    try:
        async with aiohttp.ClientSession() as session:
            for _ in range(3):
                async with session.get("http://site.example/a") as response:
                    assert response.status == 200
                    await response.text()
    finally:
        is_over.set()


asyncio.run(main(), debug=True)
print("ok")
