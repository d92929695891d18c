"""A barrier breaks for all at a timeout or an abort, and works again after a reset."""
# covers: threading.Barrier, threading.Barrier.abort, threading.Barrier.reset, threading.Barrier.broken, threading.BrokenBarrierError
# python: 3.11

import threading

broken = []
barrier = threading.Barrier(3)


def work(timeout=None):
    try:
        barrier.wait(timeout)
    except threading.BrokenBarrierError:
        broken.append(threading.current_thread().name)


def run(*timeouts):
    threads = [threading.Thread(target=work, args=(timeout,)) for timeout in timeouts]
    for thread in threads:
        thread.start()
    return threads


for thread in run(0.05, None):
    thread.join()
assert len(broken) == 2 and barrier.broken

work()
assert len(broken) == 3, "a broken barrier lets nobody wait"

barrier.reset()
assert not barrier.broken
threads = run(None, None, None)
for thread in threads:
    thread.join()
assert len(broken) == 3

threads = run(None)
while barrier.n_waiting == 0:
    pass
barrier.abort()
threads[0].join()
assert len(broken) == 4 and barrier.broken
print("ok")
