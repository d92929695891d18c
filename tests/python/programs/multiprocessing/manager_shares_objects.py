"""A manager keeps a list and a dict in a process of its own, for all to change."""
# covers: multiprocessing.Manager
# python: 3.11

from multiprocessing import Manager, Process


def work(shared, numbers, key):
    shared[key] = key * 10
    numbers.append(key)


if __name__ == "__main__":
    with Manager() as manager:
        shared, numbers = manager.dict(), manager.list()
        processes = [Process(target=work, args=(shared, numbers, key)) for key in (1, 2)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        assert dict(shared) == {1: 10, 2: 20}
        assert sorted(numbers) == [1, 2]
        with manager.Lock():
            numbers.extend([3, 4])
        assert len(numbers) == 4
    print("ok")
