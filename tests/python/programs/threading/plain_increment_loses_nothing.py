"""counter += 1 loses nothing: the interpreter switches on calls and jumps back only."""
# covers: threading.Thread, sys.setswitchinterval
# python: 3.11

import sys
import threading

ROUNDS = 20_000
counter = 0


def work():
    global counter
    for _ in range(ROUNDS):
        counter += 1


sys.setswitchinterval(1e-6)
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert counter == 4 * ROUNDS, counter
print("ok")
