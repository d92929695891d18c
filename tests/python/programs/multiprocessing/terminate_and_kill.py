"""terminate() and kill() end a process that would never end, and its exit code tells which."""
# covers: multiprocessing.Process.terminate, multiprocessing.Process.kill, multiprocessing.Process.exitcode
# python: 3.11

import time
from multiprocessing import Event, Process


def spin(ready):
    ready.set()
    while True:
        pass


def sleep(ready):
    ready.set()
    time.sleep(3600)


if __name__ == "__main__":
    for target in (spin, sleep):
        for method, code in ((Process.terminate, -15), (Process.kill, -9)):
            ready = Event()
            process = Process(target=target, args=(ready,))
            process.start()
            assert ready.wait(120)
            assert process.is_alive()
            method(process)
            process.join(120)
            assert not process.is_alive()
            assert process.exitcode == code, process.exitcode
    print("ok")
