"""The initializer runs once in each thread of a pool, before its first task."""
# covers: concurrent.futures.ThreadPoolExecutor, threading.local
# python: 3.11

import threading
from concurrent.futures import ThreadPoolExecutor

local = threading.local()
opened = []
barrier = threading.Barrier(3)


def open_session(kind):
    local.session = (kind, threading.get_ident())
    opened.append(local.session)


def use(_):
    barrier.wait()
    return local.session


with ThreadPoolExecutor(3, initializer=open_session, initargs=("own",)) as pool:
    used = list(pool.map(use, range(3)))
assert len(opened) == 3
assert sorted(used) == sorted(opened)
print("ok")
