"""The exception being handled belongs to its thread and survives switches."""
# covers: threading.Thread, sys.exception, sys.exc_info
# python: 3.11

import sys
import threading
import time

seen = {}


def work(number):
    assert sys.exc_info() == (None, None, None)
    try:
        raise ValueError(number)
    except ValueError:
        for _ in range(5):
            time.sleep(0.001)
            assert sys.exception().args == (number,)
        seen[number] = sys.exc_info()[1].args[0]
    assert sys.exception() is None


threads = [threading.Thread(target=work, args=(number,)) for number in range(10)]
try:
    raise KeyError("main")
except KeyError:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sys.exception().args == ("main",)
assert seen == {n: n for n in range(10)}
print("ok")
