"""Проверил, потом снял: между ними успевает снять другой."""

import threading

balance = 100
lock = threading.Lock()


def pay(amount):
    global balance
    balance -= amount


def withdraw(amount):
    if balance >= amount:  # исправление: эта и строка ниже под with lock:
        pay(amount)


threads = [threading.Thread(target=withdraw, args=(80,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("На счёте:", balance)
assert balance >= 0, "снято больше, чем было"
