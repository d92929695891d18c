"""Производитель и потребители: очередь связывает потоки."""

import queue
import threading
import time

orders = queue.Queue(maxsize=2)  # полная очередь задержит зал


def waiter():
    for number in range(1, 9):
        orders.put(number)
        print(f"зал: заказ {number}, в очереди {orders.qsize()}")
        time.sleep(0.05)
    for _ in range(2):
        orders.put(None)  # каждому повару: заказов больше не будет


def cook(name, seconds):
    while (number := orders.get()) is not None:
        time.sleep(seconds)
        print(f"{name}: готов заказ {number}")
    print(f"{name}: домой")


threads = [
    threading.Thread(target=waiter, name="зал"),
    threading.Thread(target=cook, args=("мастер", 0.1), name="мастер"),
    threading.Thread(target=cook, args=("ученик", 0.3), name="ученик"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
