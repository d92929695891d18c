"""SystemExit in a thread ends that thread alone and prints nothing."""
# covers: threading.Thread, sys.exit, _thread.exit
# python: 3.11

import _thread
import sys
import threading

after = []


def leave(how):
    how()
    after.append(how)


for how in (sys.exit, _thread.exit, lambda: sys.exit(5)):
    thread = threading.Thread(target=leave, args=(how,))
    thread.start()
    thread.join()
assert after == []
print("ok")
