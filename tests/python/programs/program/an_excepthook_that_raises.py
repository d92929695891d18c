"""An excepthook that raises is reported with what it was called for."""
# covers: sys.excepthook
# python: 3.11
# exit: 1
# stdout: ok\n
# stderr: Error in sys\.excepthook:\n.*in the hook\n\nOriginal exception was:\n.*division by zero\n

import sys


def hook(*args):
    raise RuntimeError("in the hook")


sys.excepthook = hook
print("ok", flush=True)
1 / 0
