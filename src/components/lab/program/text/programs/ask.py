"""Пока главный поток ждёт ответа, другой работает."""

import threading
import time

answered = threading.Event()


def count():
    for second in range(1, 60):
        if answered.wait(1):
            return
        print(f"...прошло {second} с")


clock = threading.Thread(target=count, name="часы")
clock.start()
started = time.perf_counter()
name = input("Как вас зовут? ")
answered.set()
clock.join()
seconds = time.perf_counter() - started
print(f"{name or 'Незнакомец'}, вы думали {seconds:.1f} с")
