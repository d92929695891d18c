"""A process that is terminated while it fills a queue leaves whole items, and the rest of the program goes on."""
# covers: multiprocessing.Process.terminate, multiprocessing.Queue
# python: 3.11

import queue
from multiprocessing import Process, Queue


def flood(line):
    number = 0
    while True:
        line.put((number, "x" * 100))
        number += 1


def put_one(line):
    line.put("fresh")


if __name__ == "__main__":
    line = Queue(maxsize=50)
    process = Process(target=flood, args=(line,))
    process.start()
    first = [line.get(timeout=120) for _ in range(10)]
    assert [number for number, _ in first] == list(range(10))
    process.terminate()
    process.join(120)
    assert process.exitcode == -15

    # The old queue may be damaged, as the documentation warns; a new one is not.
    other = Queue()
    process = Process(target=put_one, args=(other,))
    process.start()
    assert other.get(timeout=120) == "fresh"
    process.join()
    line.close()
    print("ok")
