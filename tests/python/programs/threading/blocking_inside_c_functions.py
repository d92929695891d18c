"""A thread may sleep in callbacks of C functions while others run."""
# covers: time.sleep, threading.Thread
# python: 3.11

import functools
import heapq
import itertools
import json
import pickle
import re
import threading
import time


def pause(value=None, *_):
    time.sleep(0.001)
    return value


class Slow:
    def __eq__(self, other):
        return pause(True)

    def __hash__(self):
        return pause(1)

    def __lt__(self, other):
        return pause(False)

    def __format__(self, spec):
        return pause("formatted")

    def __repr__(self):
        return pause("shown")

    def __reduce__(self):
        return pause((Slow, ()))

    def __iter__(self):
        return iter(pause([1]))

    def __len__(self):
        return pause(1)

    def __index__(self):
        return pause(1)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return pause(name)


results = {}


def work():
    results["sum"] = sum(pause(i) for i in range(4))
    results["sorted"] = sorted([3, 1, 2], key=pause)
    results["sort"] = len(sorted([Slow(), Slow()]))
    results["map"] = list(map(pause, [1, 2]))
    results["filter"] = list(filter(pause, [0, 1]))
    results["reduce"] = functools.reduce(lambda a, b: pause(a + b), [1, 2, 3])
    results["dict"] = len({Slow(): 1, Slow(): 2})
    results["sub"] = re.sub("a", lambda match: pause("b"), "aaa")
    results["json"] = json.dumps([object()], default=lambda _: pause(1))
    results["format"] = f"{Slow()} {[Slow()]}"
    results["pickle"] = type(pickle.loads(pickle.dumps(Slow()))).__name__
    results["chain"] = list(itertools.chain(Slow(), itertools.takewhile(pause, [1, 0])))
    results["heap"] = heapq.nsmallest(1, [3, 2], key=pause)
    results["slots"] = (list(Slow()), len(Slow()), [0, 1][Slow()], Slow().attribute)
    results["cache"] = functools.lru_cache(pause)(1)
    results["exec"] = eval("pause(5)", {"pause": pause})


thread = threading.Thread(target=work)
thread.start()
turns = 0
while thread.is_alive():
    thread.join(0.001)
    turns += 1
assert turns > 5, turns
assert results == {
    "sum": 6,
    "sorted": [1, 2, 3],
    "sort": 2,
    "map": [1, 2],
    "filter": [1],
    "reduce": 6,
    "dict": 1,
    "sub": "bbb",
    "json": "[1]",
    "format": "formatted [shown]",
    "pickle": "Slow",
    "chain": [1, 1],
    "heap": [2],
    "slots": ([1], 1, 1, "attribute"),
    "cache": 1,
    "exec": 5,
}, results
print("ok")
