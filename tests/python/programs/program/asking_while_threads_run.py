"""While the program waits for input its other threads go on."""
# covers: input, threading.Thread
# python: 3.11
# stdin: "answer\n"

import threading
import time

ticks = 0
is_over = False


def tick():
    global ticks
    while not is_over:
        ticks += 1
        time.sleep(0.001)


thread = threading.Thread(target=tick)
thread.start()
answers = []
asking = threading.Thread(target=lambda: answers.append(input()))
asking.start()
asking.join()
assert answers == ["answer"]
time.sleep(0.02)
is_over = True
thread.join()
assert ticks > 0
print("ok")
