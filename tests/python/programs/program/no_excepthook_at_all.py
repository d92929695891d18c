"""Without any excepthook the traceback is shown all the same."""
# covers: sys.excepthook
# python: 3.11
# exit: 1
# stdout: ok\n
# stderr: sys\.excepthook is missing\nTraceback.*ZeroDivisionError: division by zero\n

import sys

del sys.excepthook
print("ok", flush=True)
1 / 0
