"""Outcomes: ab"""
import threading

letters = []
is_written = threading.Event()


def first():
    letters.append("a")
    is_written.set()


def second():
    is_written.wait()
    letters.append("b")


threads = [threading.Thread(target=second), threading.Thread(target=first)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("".join(letters))
