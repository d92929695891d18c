"""Two processes that take two locks in opposite order are told of, however often they took them without harm before."""
# covers: multiprocessing.Lock, multiprocessing.Barrier
# python: 3.14
# host: browser
# exit: none
# failure: deadlock

from multiprocessing import Barrier, Lock, Process


def work(one, other, barrier, is_reversed):
    first, second = (other, one) if is_reversed else (one, other)
    for _ in range(50):
        with one, other:
            pass
    barrier.wait()
    with first:
        barrier.wait()
        with second:
            print("never")


if __name__ == "__main__":
    shared = Lock(), Lock(), Barrier(2)
    processes = [Process(target=work, args=(*shared, is_reversed)) for is_reversed in (False, True)]
    for process in processes:
        process.start()
    print("ok")
    for process in processes:
        process.join()
