"""Исправлено: сначала вилка с меньшим номером, потом с большим."""

import threading

COUNT = 3
forks = [threading.Lock() for _ in range(COUNT)]


def dine(number):
    first, second = sorted((number, (number + 1) % COUNT))
    with forks[first]:
        with forks[second]:
            print("поел философ", number)


threads = [threading.Thread(target=dine, args=(n,)) for n in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
