"""Исправлено: читают, прибавляют и пишут под одной блокировкой."""

import threading

counter = 0
lock = threading.Lock()


def following(number):
    return number + 1


def work():
    global counter
    for _ in range(2):
        with lock:
            counter = following(counter)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("Счётчик:", counter)
assert counter == 4, "обновление потеряно"
