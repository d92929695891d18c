"""Each thread sees its own attributes of a threading.local."""
# covers: threading.local
# python: 3.11

import threading
import time

local = threading.local()
local.value = "main"
seen = {}


def work(number):
    assert not hasattr(local, "value")
    local.value = number
    time.sleep(0.01)
    seen[number] = (local.value, dict(local.__dict__))


threads = [threading.Thread(target=work, args=(number,)) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert seen == {n: (n, {"value": n}) for n in range(5)}, seen
assert local.value == "main"
del local.value
assert not hasattr(local, "value")
print("ok")
