"""A sys.unraisablehook that raises in a thread is reported, and the program goes on."""
# covers: _thread.start_new_thread
# python: 3.11
# stderr: Exception ignored in sys\.unraisablehook: .*in the hook\n

import _thread
import sys
import threading

called = threading.Event()


def hook(args):
    called.set()
    raise RuntimeError("in the hook")


sys.unraisablehook = hook
_thread.start_new_thread(lambda: 1 / 0, ())
assert called.wait(120)
while _thread._count():
    pass
print("ok")
