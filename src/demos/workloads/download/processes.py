"""Загрузка в процессах: ожидание перекрывается, но памяти нужно больше."""

import time
from multiprocessing import Pool

import requests

ADDRESSES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]
REPEATS = 80
TIMEOUT = 10

session = None  # в каждом процессе своя


def open_session():
    global session
    session = requests.Session()


def download(url):
    try:
        with session.get(url, timeout=TIMEOUT) as response:
            return len(response.content)
    except requests.RequestException:
        return None  # неудача не мешает остальным


def download_all(urls):
    with Pool(initializer=open_session) as pool:
        return pool.map(download, urls)


def main():
    urls = ADDRESSES * REPEATS
    started = time.perf_counter()
    results = download_all(urls)
    elapsed = time.perf_counter() - started
    sizes = [result for result in results if isinstance(result, int)]
    print(f"Загружено: {len(sizes)} из {len(urls)}, байтов: {sum(sizes)}")
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
