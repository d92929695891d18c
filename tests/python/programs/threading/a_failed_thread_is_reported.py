"""An exception that ends a thread is printed with its name and line; the program goes on and ends well."""
# covers: threading.Thread, threading.excepthook
# python: 3.11
# stderr: Exception in thread Thread-1 \(fail\):\nTraceback \(most recent call last\):\n.*  File ".+\.py", line 10, in fail\n    raise ZeroDivisionError\("on purpose"\)\nZeroDivisionError: on purpose\n

import threading


def fail():
    raise ZeroDivisionError("on purpose")


thread = threading.Thread(target=fail)
thread.start()
thread.join()
print("ok")
