"""What goes wrong in atexit is shown, and changes neither the exit code nor what comes after it."""
# covers: atexit.register
# python: 3.11
# exit: 4
# stderr: Exception ignored in atexit callback.*ZeroDivisionError: division by zero\n

import atexit
import sys

atexit.register(print, "ok")
atexit.register(lambda: 1 / 0)
sys.exit(4)
