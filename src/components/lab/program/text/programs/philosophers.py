"""Обедающие философы: каждый взял левую вилку и ждёт правую."""

import threading

COUNT = 3
forks = [threading.Lock() for _ in range(COUNT)]


def dine(number):
    # исправление: first, second = sorted((number, (number + 1) % COUNT))
    first, second = number, (number + 1) % COUNT
    with forks[first]:
        with forks[second]:
            print("поел философ", number)


threads = [threading.Thread(target=dine, args=(n,)) for n in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
