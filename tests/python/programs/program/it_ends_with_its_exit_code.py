"""sys.exit() ends the program with its number, after finally blocks and atexit."""
# covers: sys.exit, atexit.register
# python: 3.11
# exit: 3
# stdout: finally\nfirst\nok\n

import atexit
import sys

atexit.register(print, "ok")
atexit.register(print, "first")
try:
    sys.exit(3)
finally:
    print("finally")
