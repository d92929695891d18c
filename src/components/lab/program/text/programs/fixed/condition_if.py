"""Исправлено: кто проснулся, проверяет снова."""

import threading

orders = []
ready = threading.Condition()


def cook():
    with ready:
        while not orders:
            ready.wait()
        orders.pop()


def waiter():
    for order in ("суп", "чай"):
        with ready:
            orders.append(order)
            ready.notify_all()


threads = [threading.Thread(target=work) for work in (cook, cook, waiter)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("Осталось заказов:", len(orders))
