"""weakref.finalize calls back when its object dies, or else at the end of the program."""
# covers: weakref.finalize, weakref.WeakValueDictionary
# python: 3.11
# stdout: object died\nmain ended\nstill alive\nok\n

import threading
import weakref


class Thing:
    pass


def work():
    thing = Thing()
    weakref.finalize(thing, print, "object died")


thread = threading.Thread(target=work)
thread.start()
thread.join()

kept = Thing()
known = weakref.WeakValueDictionary(kept=kept)
assert known["kept"] is kept
weakref.finalize(kept, print, "ok")
weakref.finalize(kept, print, "still alive")
silent = weakref.finalize(kept, print, "never")
silent.atexit = False
print("main ended")
