"""What a thread kept in a threading.local is freed when the thread ends."""
# covers: threading.local, weakref.ref
# python: 3.11

import gc
import threading
import weakref


class Thing:
    pass


local = threading.local()
references = []


def work():
    local.thing = Thing()
    references.append(weakref.ref(local.thing))
    assert references[-1]() is local.thing


for _ in range(3):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
del thread
gc.collect()
assert [reference() for reference in references] == [None] * 3
print("ok")
