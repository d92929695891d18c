"""A condition wakes as many waiting processes as asked."""
# covers: multiprocessing.Condition
# python: 3.11

from multiprocessing import Condition, Process, SimpleQueue, Value


def work(condition, waiting, line):
    with condition:
        waiting.value += 1
        line.put("waits")
        condition.wait()
    line.put("woken")


if __name__ == "__main__":
    condition, waiting, line = Condition(), Value("i", 0, lock=False), SimpleQueue()
    processes = [Process(target=work, args=(condition, waiting, line)) for _ in range(2)]
    for process in processes:
        process.start()
    assert [line.get(), line.get()] == ["waits", "waits"]
    with condition:
        assert waiting.value == 2
        assert condition.wait(timeout=0.02) is False
        condition.notify()
    assert line.get() == "woken"
    with condition:
        condition.notify_all()
    assert line.get() == "woken"
    for process in processes:
        process.join()
    with condition:
        assert condition.wait_for(lambda: waiting.value == 2, timeout=120) is True
    print("ok")
