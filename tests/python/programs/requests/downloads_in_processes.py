"""A pool of processes downloads, each with a session of its own."""
# covers: requests.Session, multiprocessing.Pool
# python: 3.11

from multiprocessing import Pool

import requests

session = None


def open_session():
    global session
    session = requests.Session()


def download(url):
    with session.get(url, timeout=120) as response:
        return response.status_code, len(response.content)


if __name__ == "__main__":
    with Pool(2, initializer=open_session) as pool:
        results = pool.map(download, [f"http://site.example/bytes/{size}" for size in (1, 10, 100, 1000)])
    assert results == [(200, 1), (200, 10), (200, 100), (200, 1000)], results
    print("ok")
