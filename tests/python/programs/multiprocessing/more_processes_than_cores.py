"""Many processes may be started at once; all of them get their turn."""
# covers: multiprocessing.Process, multiprocessing.Value
# python: 3.11

from multiprocessing import Process, Value

COUNT = 12


def work(total, number):
    with total.get_lock():
        total.value += number


if __name__ == "__main__":
    total = Value("i", 0)
    processes = [Process(target=work, args=(total, number)) for number in range(COUNT)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * COUNT
    assert total.value == sum(range(COUNT))
    assert len({process.pid for process in processes}) == COUNT
    print("ok")
