"""An event that one process sets lets the others go."""
# covers: multiprocessing.Event
# python: 3.11

from multiprocessing import Event, Process, SimpleQueue


def work(go, line):
    line.put("waiting")
    line.put(go.wait())


if __name__ == "__main__":
    go, line = Event(), SimpleQueue()
    processes = [Process(target=work, args=(go, line)) for _ in range(2)]
    for process in processes:
        process.start()
    assert [line.get(), line.get()] == ["waiting", "waiting"]
    assert not go.is_set() and go.wait(timeout=0.02) is False
    assert line.empty()
    go.set()
    assert [line.get(), line.get()] == [True, True]
    for process in processes:
        process.join()
    go.clear()
    assert not go.is_set()
    print("ok")
