"""sys.excepthook gets an uncaught exception instead of stderr."""
# covers: sys.excepthook
# python: 3.11
# exit: 1
# stdout: KeyError: 'x' in fail\nok\n

import sys
import traceback


def fail():
    raise KeyError("x")


def hook(kind, value, trace):
    print(f"{kind.__name__}: {value} in {traceback.extract_tb(trace)[-1].name}")
    print("ok")


sys.excepthook = hook
fail()
