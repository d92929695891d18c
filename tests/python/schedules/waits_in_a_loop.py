"""Outcomes: over endless"""
import threading

is_over = False


def watch():
    for _ in range(3):
        if is_over:
            return
    while True:
        pass


def end():
    global is_over
    is_over = True


threads = [threading.Thread(target=watch, daemon=True), threading.Thread(target=end)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("over")
