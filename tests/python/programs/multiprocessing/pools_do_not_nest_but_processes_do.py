"""A process of a pool is a daemon and may have no children; another process may have a pool."""
# covers: multiprocessing.Pool, multiprocessing.Process
# python: 3.11

from multiprocessing import Pool, Process, SimpleQueue


def start_another(_):
    try:
        Process(target=int).start()
    except AssertionError as error:
        return str(error)


def use_pool(line):
    with Pool(2) as pool:
        line.put(pool.map(abs, [-1, -2, -3]))


if __name__ == "__main__":
    with Pool(1) as pool:
        assert "daemonic processes are not allowed to have children" in pool.apply(start_another, (None,))
    line = SimpleQueue()
    process = Process(target=use_pool, args=(line,))
    process.start()
    assert line.get() == [1, 2, 3]
    process.join()
    assert process.exitcode == 0
    print("ok")
