"""The parent learns from the pipe that the child at its other end was killed."""
# covers: multiprocessing.Pipe, multiprocessing.Process.kill, EOFError
# python: 3.11

import time
from multiprocessing import Pipe, Process


def work(connection):
    connection.send("alive")
    time.sleep(3600)


if __name__ == "__main__":
    mine, theirs = Pipe()
    process = Process(target=work, args=(theirs,))
    process.start()
    theirs.close()
    assert mine.recv() == "alive"
    process.kill()
    try:
        mine.recv()
    except (EOFError, ConnectionResetError):
        pass
    else:
        raise AssertionError("a dead process spoke")
    process.join()
    assert process.exitcode == -9
    print("ok")
