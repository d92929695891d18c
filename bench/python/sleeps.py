"""Eighty sleeps of two seconds, each in a thread; seconds."""

import json
import threading
import time

started = time.perf_counter()
threads = [threading.Thread(target=time.sleep, args=(2,)) for _ in range(80)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps({"seconds": time.perf_counter() - started}))
