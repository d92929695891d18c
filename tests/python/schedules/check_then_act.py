"""Outcomes: 20 -60"""
import threading

balance = 100


def enough(amount):
    return balance >= amount


def pay(amount):
    return amount


def withdraw():
    global balance
    if enough(80):
        paid = pay(80)
        balance -= paid


threads = [threading.Thread(target=withdraw) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(balance)
