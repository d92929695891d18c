"""A barrier holds processes until all have come."""
# covers: multiprocessing.Barrier
# python: 3.11

from multiprocessing import Barrier, Process, SimpleQueue
from threading import BrokenBarrierError


def work(barrier, line):
    line.put("came")
    line.put(barrier.wait(120) in (0, 1, 2))


if __name__ == "__main__":
    barrier, line = Barrier(3), SimpleQueue()
    processes = [Process(target=work, args=(barrier, line)) for _ in range(2)]
    for process in processes:
        process.start()
    assert [line.get(), line.get()] == ["came", "came"]
    assert line.empty()
    barrier.wait(120)
    assert [line.get(), line.get()] == [True, True]
    for process in processes:
        process.join()
    try:
        barrier.wait(timeout=0.02)
    except BrokenBarrierError:
        assert barrier.broken
    else:
        raise AssertionError("nobody else came")
    print("ok")
