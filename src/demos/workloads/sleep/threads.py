"""Ожидание в потоках: спящий поток отдаёт GIL, и паузы идут разом."""

import time
from threading import Thread

SECONDS = 2
COUNT = 80


def wait(seconds, number):
    time.sleep(seconds)
    print(f"Вызов {number} готов")


def run_all(count):
    threads = [Thread(target=wait, args=(SECONDS, i)) for i in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    started = time.perf_counter()
    run_all(COUNT)
    elapsed = time.perf_counter() - started
    print(f"Время: {elapsed:.2f} с")


if __name__ == "__main__":
    main()
