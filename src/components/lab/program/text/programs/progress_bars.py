"""Полоса на каждый поток: экран общий, поэтому рисуют под блокировкой."""

import random
import shutil
import threading
import time

NAMES = ["Шрифты", "Звуки", "Снимки", "Карты"]
WIDTH = min(40, shutil.get_terminal_size().columns - 16)
screen = threading.Lock()


def draw(row, share):
    done = round(WIDTH * share)
    bar = f"\033[32m{'━' * done}\033[90m{'━' * (WIDTH - done)}\033[0m"
    away = len(NAMES) - row
    # вверх к своей строке, а потом обратно вниз
    up, down = f"\033[{away}A\r", f"\033[{away}B\r"
    line = f"{NAMES[row]:<8}{bar} {share:4.0%}"
    with screen:
        print(up, line, down, sep="", end="", flush=True)


def load(row):
    share = 0.0
    while share < 1:
        draw(row, share)
        time.sleep(random.uniform(0.02, 0.1))
        share += random.uniform(0.02, 0.06)
    draw(row, 1)


print("\n" * len(NAMES), end="")
rows = range(len(NAMES))
threads = [threading.Thread(target=load, args=[row]) for row in rows]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("\033[1mВсё на месте\033[0m")
