"""threading.excepthook is told of an exception that ends a thread."""
# covers: threading.excepthook, threading.ExceptHookArgs
# python: 3.11

import threading
import traceback

told = []


def hook(args):
    frames = traceback.extract_tb(args.exc_traceback)
    told.append((args.exc_type, str(args.exc_value), args.thread.name, frames[-1].name))


def fail():
    raise ValueError("no good")


threading.excepthook = hook
thread = threading.Thread(target=fail, name="failing")
thread.start()
thread.join()
assert told == [(ValueError, "no good", "failing", "fail")], told
threading.excepthook = threading.__excepthook__
print("ok")
