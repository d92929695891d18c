"""connection.wait() tells which pipes can be read and which processes have ended."""
# covers: multiprocessing.connection.wait, multiprocessing.Process.sentinel
# python: 3.11

import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def work(connection, pause):
    time.sleep(pause)
    connection.send(pause)
    connection.recv()


if __name__ == "__main__":
    pairs = [Pipe() for _ in range(2)]
    assert wait([mine for mine, _ in pairs], timeout=0.05) == []
    processes = [Process(target=work, args=(theirs, pause)) for (_, theirs), pause in zip(pairs, (0.0, 0.6))]
    for process in processes:
        process.start()
    waiting = [mine for mine, _ in pairs]
    order = []
    while waiting:
        for ready in wait(waiting, timeout=120):
            order.append(ready.recv())
            waiting.remove(ready)
    assert sorted(order) == [0.0, 0.6]
    sentinels = {process.sentinel: process for process in processes}
    assert wait(sentinels, timeout=0) == []
    pairs[1][0].send("end")
    (ended,) = wait(sentinels, timeout=120)
    assert sentinels[ended] is processes[1]
    pairs[0][0].send("end")
    for process in processes:
        process.join()
    assert len(wait(sentinels, timeout=120)) == 2
    print("ok")
