"""Outcomes: 20"""
import threading

balance = 100
lock = threading.Lock()


def enough(amount):
    return balance >= amount


def withdraw():
    global balance
    with lock:
        if enough(80):
            balance -= 80


threads = [threading.Thread(target=withdraw) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balance)
