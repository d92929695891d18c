"""Загрузка в asyncio: один поток ждёт все ответы сразу."""

import asyncio
import time

import aiohttp

ADDRESSES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]
REPEATS = 80
TIMEOUT = 10


async def download(session, url):
    async with session.get(url) as response:
        return len(await response.read())


async def download_all(urls):
    timeout = aiohttp.ClientTimeout(total=TIMEOUT)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        tasks = [asyncio.create_task(download(session, url)) for url in urls]
        # Неудача станет результатом и не помешает остальным.
        return await asyncio.gather(*tasks, return_exceptions=True)


def main():
    urls = ADDRESSES * REPEATS
    started = time.perf_counter()
    results = asyncio.run(download_all(urls))
    elapsed = time.perf_counter() - started
    sizes = [result for result in results if isinstance(result, int)]
    print(f"Загружено: {len(sizes)} из {len(urls)}, байтов: {sum(sizes)}")
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
