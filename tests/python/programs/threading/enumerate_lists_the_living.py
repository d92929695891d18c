"""enumerate() and active_count() tell of threads that are alive, the main one first."""
# covers: threading.enumerate, threading.active_count
# python: 3.11

import threading

release = threading.Event()
threads = [threading.Thread(target=release.wait, name=f"waiter-{i}") for i in range(3)]
assert threading.enumerate() == [threading.main_thread()]

for thread in threads:
    thread.start()
assert threading.active_count() == 4
assert threading.enumerate() == [threading.main_thread(), *threads]

release.set()
for thread in threads:
    thread.join()
assert threading.active_count() == 1
print("ok")
