"""Outcomes: done"""
import threading

first, second = threading.Lock(), threading.Lock()


def work():
    with first:
        with second:
            pass


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
