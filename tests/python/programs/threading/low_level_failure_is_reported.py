"""An exception in a function started by _thread is printed with its traceback."""
# covers: _thread.start_new_thread, sys.unraisablehook
# python: 3.11
# stderr: Exception ignored in thread started by:? <function fail at 0x[0-9a-f]+>:?\nTraceback \(most recent call last\):\n.*, in fail\n.*LookupError: low\n

import _thread
import time


def fail():
    try:
        raise LookupError("low")
    finally:
        global is_over
        is_over = True


is_over = False
_thread.start_new_thread(fail, ())
while not is_over or _thread._count() > 0:
    time.sleep(0.001)
print("ok")
