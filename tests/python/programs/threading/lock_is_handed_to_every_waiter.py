"""Each of many threads that wait for one lock gets it in the end."""
# covers: threading.Lock
# python: 3.11

import threading

COUNT = 50
lock = threading.Lock()
served = []


def work(number):
    with lock:
        served.append(number)


lock.acquire()
threads = [threading.Thread(target=work, args=(number,)) for number in range(COUNT)]
for thread in threads:
    thread.start()
assert served == []
lock.release()
for thread in threads:
    thread.join()
assert sorted(served) == list(range(COUNT))
print("ok")
