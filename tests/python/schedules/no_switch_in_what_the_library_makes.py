"""Outcomes: 2"""
import threading
from dataclasses import dataclass


# Its `__eq__` is Python, which the library makes by exec.
@dataclass
class Counter:
    value: int


counter = Counter(0)


def work():
    counter.value = counter.value + (counter == counter)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.value)
