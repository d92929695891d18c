"""Загрузка в потоках: пока один ждёт ответа, работают другие."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import requests

ADDRESSES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]
REPEATS = 80
WORKERS = 5
TIMEOUT = 10

local = threading.local()  # у каждого потока свои атрибуты


def open_session():
    local.session = requests.Session()


def download(url):
    try:
        with local.session.get(url, timeout=TIMEOUT) as response:
            return len(response.content)
    except requests.RequestException:
        return None  # неудача не мешает остальным


def download_all(urls):
    with ThreadPoolExecutor(WORKERS, initializer=open_session) as pool:
        return list(pool.map(download, urls))


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
