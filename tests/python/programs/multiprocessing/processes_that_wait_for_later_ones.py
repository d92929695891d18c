"""Processes that wait for others started after them do not block those."""
# covers: multiprocessing.Process, multiprocessing.Barrier
# python: 3.11

from multiprocessing import Barrier, Process

COUNT = 5


def work(barrier):
    barrier.wait(40)


if __name__ == "__main__":
    barrier = Barrier(COUNT)
    processes = [Process(target=work, args=(barrier,)) for _ in range(COUNT)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * COUNT
    print("ok")
