"""An excepthook may end the program with an exit code of its own."""
# covers: sys.excepthook, sys.exit, atexit.register
# python: 3.11
# exit: 7

import atexit
import sys

sys.excepthook = lambda *args: sys.exit(7)
atexit.register(print, "ok")
1 / 0
