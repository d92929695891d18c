"""atexit calls the last registered first, also after an exception, and goes on after a failing one."""
# covers: atexit.register, atexit.unregister
# python: 3.11
# exit: 1
# stdout: third\nfirst \('a', 1\)\nok\n
# stderr: Traceback .*ValueError: main\n.*ZeroDivisionError.*

import atexit


def never():
    print("never")


atexit.register(print, "ok")
atexit.register(lambda *args: print("first", args), "a", 1)
atexit.register(never)
atexit.register(lambda: 1 / 0)
atexit.register(print, "third")
atexit.unregister(never)
raise ValueError("main")
