"""Outcomes: ab ba"""
import threading

letters = []


def add(letter):
    letters.append(letter)


threads = [threading.Thread(target=add, args=(letter,)) for letter in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("".join(letters))
