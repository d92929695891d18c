"""Processes have names, know themselves, and are listed while alive."""
# covers: multiprocessing.Process.name, multiprocessing.Process.daemon, multiprocessing.current_process, multiprocessing.active_children
# python: 3.11

from multiprocessing import Event, Process, SimpleQueue, active_children, current_process


def tell(line, release):
    me = current_process()
    line.put((me.name, me.daemon, me.pid))
    release.wait()


if __name__ == "__main__":
    assert current_process().name == "MainProcess"
    line = SimpleQueue()
    release = Event()
    processes = [
        Process(target=tell, args=(line, release)),
        Process(target=tell, args=(line, release), name="reader", daemon=True),
    ]
    assert active_children() == []
    for process in processes:
        process.start()
    told = sorted(line.get() for _ in processes)
    assert [(name, daemon) for name, daemon, _ in told] == [("Process-1", False), ("reader", True)], told
    assert {pid for *_, pid in told} == {process.pid for process in processes}
    assert set(active_children()) == set(processes)
    assert "reader" in repr(processes[1]) and "started" in repr(processes[1])
    release.set()
    for process in processes:
        process.join()
    assert active_children() == []
    assert "stopped" in repr(processes[1])
    print("ok")
