"""imap() yields in the order of inputs, imap_unordered() as results come, both lazily."""
# covers: multiprocessing.pool.Pool.imap, multiprocessing.pool.Pool.imap_unordered, multiprocessing.TimeoutError
# python: 3.11

import multiprocessing
from multiprocessing import Event, Pool

go = None


def keep(event):
    global go
    go = event


def work(name):
    if name == "slow":
        assert go.wait(120)
    return name


if __name__ == "__main__":
    event = Event()
    with Pool(2, initializer=keep, initargs=(event,)) as pool:
        results = pool.imap_unordered(work, ["slow", "quick"])
        assert next(results) == "quick"
        event.set()
        assert next(results) == "slow"

        event.clear()
        results = pool.imap(work, ["slow", "quick"])
        try:
            results.next(timeout=0.05)
        except multiprocessing.TimeoutError:
            pass
        else:
            raise AssertionError("no timeout")
        event.set()
        assert list(results) == ["slow", "quick"]
        assert next(results, "end") == "end"
        assert sorted(pool.imap_unordered(work, "abcdefg", chunksize=3)) == list("abcdefg")
    print("ok")
