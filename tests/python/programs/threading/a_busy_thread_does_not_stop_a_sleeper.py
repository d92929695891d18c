"""A thread whose sleep is over runs although another never stops computing."""
# covers: threading.Thread, time.sleep, sys.setswitchinterval
# python: 3.11

import threading
import time

is_over = False
rounds = 0


def sleeper():
    global is_over
    for _ in range(5):
        time.sleep(0.01)
    is_over = True


thread = threading.Thread(target=sleeper)
thread.start()
give_up = time.monotonic() + 120
while not is_over:
    rounds += 1
    assert time.monotonic() < give_up
thread.join()
assert rounds > 0
print("ok")
