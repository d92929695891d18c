"""Исправлено: проверка и снятие под одной блокировкой."""

import threading

balance = 100
lock = threading.Lock()


def pay(amount):
    global balance
    balance -= amount


def withdraw(amount):
    with lock:
        if balance >= amount:
            pay(amount)


threads = [threading.Thread(target=withdraw, args=(80,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("На счёте:", balance)
assert balance >= 0, "снято больше, чем было"
