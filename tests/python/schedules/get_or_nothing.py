"""Outcomes: 1"""
import queue
import threading

jobs = queue.Queue()
jobs.put("only")
taken = []


def work():
    try:
        taken.append(jobs.get_nowait())
    except queue.Empty:
        pass


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(taken))
