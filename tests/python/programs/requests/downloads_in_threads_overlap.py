"""Threads that download wait at the same time; failures stay with those that failed."""
# covers: requests.get, concurrent.futures.ThreadPoolExecutor
# python: 3.11

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import requests

COUNT = 10
local = threading.local()


def open_session():
    local.session = requests.Session()


def download(url):
    try:
        with local.session.get(url, timeout=120) as response:
            return len(response.content)
    except requests.RequestException as error:
        return type(error).__name__


def time_of(seconds):
    urls = [f"http://site.example/delay/{seconds}?n={number}" for number in range(COUNT)] + ["http://nowhere.invalid/"]
    started = time.perf_counter()
    with ThreadPoolExecutor(COUNT + 1, initializer=open_session) as pool:
        results = list(pool.map(download, urls))
    assert results[-1] == "ConnectionError"
    assert all(isinstance(size, int) and size > 0 for size in results[:-1])
    return time.perf_counter() - started


# A busy machine adds to each wait: then longer ones are tried.
assert any(time_of(seconds) < seconds * COUNT * 2 / 3 for seconds in (0.3, 2, 10))
print("ok")
