"""No more threads pass a semaphore than it has places."""
# covers: threading.Semaphore, threading.Semaphore.acquire, threading.Semaphore.release
# python: 3.11

import threading

semaphore = threading.Semaphore(3)
lock = threading.Lock()
together = threading.Barrier(3)
inside = 0
most = 0


def work():
    global inside, most
    with semaphore:
        with lock:
            inside += 1
            most = max(most, inside)
        together.wait(120)
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert most == 3, most

for _ in range(3):
    assert semaphore.acquire(blocking=False)
assert semaphore.acquire(blocking=False) is False
assert semaphore.acquire(timeout=0.02) is False
semaphore.release(2)
assert semaphore.acquire() and semaphore.acquire()
print("ok")
