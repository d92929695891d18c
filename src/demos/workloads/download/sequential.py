"""Загрузка по порядку: следующая страница ждёт предыдущую."""

import time

import requests

ADDRESSES = ["https://www.jython.org", "http://olympus.realpython.org/dice"]
REPEATS = 80
TIMEOUT = 10


def download(session, url):
    try:
        with session.get(url, timeout=TIMEOUT) as response:
            return len(response.content)
    except requests.RequestException:
        return None  # неудача не мешает остальным


def download_all(urls):
    with requests.Session() as session:
        return [download(session, url) for url in urls]


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
