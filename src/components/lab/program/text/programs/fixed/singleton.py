"""Исправлено: посмотрел и создал под одной блокировкой."""

import threading

config = None
found = []
lock = threading.Lock()


class Config:
    def __init__(self):
        self.language = "ru"


def use():
    global config
    with lock:
        if config is None:
            config = Config()
    found.append(config)


threads = [threading.Thread(target=use) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("Объектов:", len(set(found)))
assert found[0] is found[1], "объектов два"
