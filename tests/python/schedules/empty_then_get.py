"""Outcomes: 1 exception"""
import queue
import threading

jobs = queue.Queue()
jobs.put("only")
taken = []


def work():
    if not jobs.empty():
        taken.append(jobs.get_nowait())


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(taken))
