"""Взаимная блокировка: два замка взяты в разном порядке."""

import time
from threading import Lock, Thread

fork = Lock()
knife = Lock()


def dine(name, first, second):
    with first:
        print(f"{name}: первый прибор в руке")
        time.sleep(0.1)  # второй философ успевает взять свой
        with second:
            print(f"{name}: можно есть")


diners = [
    Thread(target=dine, args=("Платон", fork, knife), name="Платон"),
    Thread(target=dine, args=("Кант", knife, fork), name="Кант"),
]
for diner in diners:
    diner.start()
for diner in diners:
    diner.join()
print("Пообедали оба")  # поменяйте порядок приборов у Канта
