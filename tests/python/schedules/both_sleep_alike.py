"""Outcomes: ab ba"""
import threading
import time

letters = []


def add(letter):
    time.sleep(1)
    letters.append(letter)


threads = [threading.Thread(target=add, args=(letter,)) for letter in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("".join(letters))
