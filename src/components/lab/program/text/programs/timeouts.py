"""Таймауты: не ждать вечно ни ответа, ни очереди, ни потока."""

import asyncio
import queue
import threading
import time

import aiohttp


async def download(session, seconds):
    try:
        async with asyncio.timeout(seconds):
            async with session.get("https://www.jython.org") as response:
                return f"{len(await response.read())} байт"
    except TimeoutError:
        return f"не дождались за {seconds} с"


async def main():
    async with aiohttp.ClientSession() as session:
        print("asyncio:", await download(session, 0.01))
        print("asyncio:", await download(session, 5))


asyncio.run(main())

try:
    queue.Queue().get(timeout=0.2)
except queue.Empty:
    print("queue: за 0.2 с ничего не пришло")

sleeper = threading.Thread(target=time.sleep, args=(0.5,))
sleeper.start()
sleeper.join(timeout=0.2)
print("threading: поток ещё жив:", sleeper.is_alive())
