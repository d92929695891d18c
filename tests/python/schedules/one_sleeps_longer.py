"""Outcomes: ba"""
import threading
import time

letters = []


def add(letter, seconds):
    time.sleep(seconds)
    letters.append(letter)


threads = [threading.Thread(target=add, args=pair) for pair in (("a", 2), ("b", 1))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("".join(letters))
