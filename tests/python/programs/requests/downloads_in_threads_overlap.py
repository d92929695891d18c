"""Threads that download wait at the same time; failures stay with those that failed."""
# covers: requests.get, concurrent.futures.ThreadPoolExecutor
# python: 3.11

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import requests

local = threading.local()


def open_session():
    local.session = requests.Session()


def download(url):
    try:
        with local.session.get(url, timeout=10) as response:
            return len(response.content)
    except requests.RequestException as error:
        return type(error).__name__


urls = [f"http://site.example/delay/0.3?n={number}" for number in range(10)] + ["http://nowhere.invalid/"]
started = time.perf_counter()
with ThreadPoolExecutor(11, initializer=open_session) as pool:
    results = list(pool.map(download, urls))
assert time.perf_counter() - started < 2
assert results[-1] == "ConnectionError"
assert all(isinstance(size, int) and size > 0 for size in results[:-1])
print("ok")
