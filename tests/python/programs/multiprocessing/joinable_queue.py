"""JoinableQueue.join() waits until another process has called every task done."""
# covers: multiprocessing.JoinableQueue, multiprocessing.JoinableQueue.task_done, multiprocessing.JoinableQueue.join
# python: 3.11

import time
from multiprocessing import JoinableQueue, Process, Value


def work(line, done):
    while True:
        line.get()
        time.sleep(0.005)
        with done.get_lock():
            done.value += 1
        line.task_done()


if __name__ == "__main__":
    line = JoinableQueue()
    done = Value("i", 0)
    for _ in range(2):
        Process(target=work, args=(line, done), daemon=True).start()
    for number in range(12):
        line.put(number)
    line.join()
    assert done.value == 12
    try:
        line.task_done()
    except ValueError:
        pass
    else:
        raise AssertionError("done more often than put")
    print("ok")
