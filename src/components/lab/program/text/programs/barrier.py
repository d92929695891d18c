"""Барьер: бегуны ждут друг друга на каждом этапе."""

import random
import threading
import time

RUNNERS = 4
STAGES = 3


def announce():
    print("--- все на месте")


line = threading.Barrier(RUNNERS, action=announce)


def run(number):
    for stage in range(1, STAGES + 1):
        time.sleep(random.uniform(0.05, 0.4))
        print(f"бегун {number} прошёл этап {stage}")
        line.wait()


runners = [
    threading.Thread(target=run, args=(number,), name=f"бегун {number}")
    for number in range(1, RUNNERS + 1)
]
for runner in runners:
    runner.start()
for runner in runners:
    runner.join()
