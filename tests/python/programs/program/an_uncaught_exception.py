"""An exception that nobody caught prints a traceback with the right lines and ends with 1."""
# covers: sys.excepthook, traceback.print_exc
# python: 3.11
# exit: 1
# stderr: Traceback \(most recent call last\):\n  File ".+\.py", line 16, in <module>\n    outer\(0\)\n.*  File ".+\.py", line 12, in outer\n    return 1 / number\n.*ZeroDivisionError: division by zero\n

print("ok")


def outer(number):
    # Neither blank lines nor comments shift the number of a line.
    return 1 / number



outer(0)
