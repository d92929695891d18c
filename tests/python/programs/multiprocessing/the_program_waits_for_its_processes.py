"""A process that is no daemon goes on after the last line of its parent, which waits for it."""
# covers: multiprocessing.Process
# python: 3.11
# stdout: main ended\nprocess ended\nok\n

import time
from multiprocessing import Process


def work():
    time.sleep(0.3)
    print("process ended")
    print("ok")


if __name__ == "__main__":
    Process(target=work).start()
    print("main ended", flush=True)
