"""The __init__ of a subclass of threading.local runs once in each thread that touches it."""
# covers: threading.local
# python: 3.11

import threading

made = []


class Account(threading.local):
    kind = "shared"

    def __init__(self, balance):
        made.append(threading.current_thread().name)
        self.balance = balance

    def pay(self, amount):
        self.balance -= amount
        return self.balance


account = Account(100)
results = []


def work():
    results.append((account.pay(10), account.pay(10), account.kind))


for name in ("a", "b"):
    thread = threading.Thread(target=work, name=name)
    thread.start()
    thread.join()
assert made == ["MainThread", "a", "b"], made
assert results == [(90, 80, "shared")] * 2
assert account.balance == 100
print("ok")
