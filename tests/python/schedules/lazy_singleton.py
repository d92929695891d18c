"""Outcomes: 1 2"""
import threading

made = []
instance = None


def make():
    made.append(1)
    return object()


def get():
    global instance
    if instance is None:
        instance = make()
    return instance


threads = [threading.Thread(target=get) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(made))
