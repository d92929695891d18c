"""The arguments, results and locals of ended threads are freed."""
# covers: threading.Thread, weakref.ref
# python: 3.11

import gc
import threading
import weakref


class Big:
    pass


references = []


def work(argument):
    local = Big()
    references.append(weakref.ref(local))
    references.append(weakref.ref(argument))


threads = [threading.Thread(target=work, args=(Big(),)) for _ in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
del thread
threads.clear()
gc.collect()
assert len(references) == 40
assert all(reference() is None for reference in references)
print("ok")
