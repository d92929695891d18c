"""Threads may start and join processes, several at once."""
# covers: multiprocessing.Process, threading.Thread
# python: 3.11

import threading
from multiprocessing import Process, SimpleQueue


def work(line, number):
    line.put(number)


def run(line, number):
    process = Process(target=work, args=(line, number))
    process.start()
    process.join()
    codes.append(process.exitcode)


codes = []

if __name__ == "__main__":
    line = SimpleQueue()
    threads = [threading.Thread(target=run, args=(line, number)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(line.get() for _ in range(3)) == [0, 1, 2]
    assert codes == [0, 0, 0]
    print("ok")
