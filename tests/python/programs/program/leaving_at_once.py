"""os._exit() ends the program without finally blocks and atexit."""
# covers: os._exit
# python: 3.11
# exit: 9

import atexit
import os
import sys

atexit.register(print, "never")
print("ok")
sys.stdout.flush()
try:
    os._exit(9)
finally:
    print("never")
