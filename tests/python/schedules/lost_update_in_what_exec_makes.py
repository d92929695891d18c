"""Outcomes: 1 2"""
import threading

counter = 0


def same(x):
    return x


exec(
    """
def work():
    global counter
    counter = same(counter) + 1
"""
)

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
