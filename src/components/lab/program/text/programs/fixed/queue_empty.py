"""Исправлено: get_nowait() не ждёт, а сообщает, что пусто."""

import queue
import threading
from contextlib import suppress

jobs = queue.Queue()
for number in range(3):
    jobs.put(number)
done = []


def work():
    with suppress(queue.Empty):
        while not jobs.empty():
            done.append(jobs.get_nowait())


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("Сделано заданий:", len(done))
