"""A thousand threads can be alive at once."""
# covers: threading.Thread, threading.active_count
# python: 3.11

import threading

COUNT = 1000
go = threading.Event()
total = 0
lock = threading.Lock()


def work(number):
    global total
    go.wait()
    with lock:
        total += number


threads = [threading.Thread(target=work, args=(number,)) for number in range(COUNT)]
for thread in threads:
    thread.start()
assert threading.active_count() == COUNT + 1
go.set()
for thread in threads:
    thread.join()
assert total == COUNT * (COUNT - 1) // 2
print("ok")
