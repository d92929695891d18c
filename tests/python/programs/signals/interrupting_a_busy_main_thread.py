"""_thread.interrupt_main() raises KeyboardInterrupt in the main thread while it computes."""
# covers: _thread.interrupt_main, KeyboardInterrupt
# python: 3.11

import _thread
import threading
import time


def interrupt_soon():
    time.sleep(0.05)
    _thread.interrupt_main()


thread = threading.Thread(target=interrupt_soon)
rounds = 0
try:
    thread.start()
    while True:
        rounds += 1
except KeyboardInterrupt:
    pass
thread.join()
assert rounds > 0
assert threading.main_thread() is threading.current_thread()
print("ok")
