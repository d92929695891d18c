"""Without a stderr an uncaught exception ends the program in silence."""
# covers: sys.excepthook
# python: 3.11
# exit: 1
# stdout: ok\n

import sys

print("ok", flush=True)
sys.stderr = None
1 / 0
