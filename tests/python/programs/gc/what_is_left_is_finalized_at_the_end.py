"""What the main module still holds dies after the program, atexit included; then no thread can be started any more."""
# covers: object.__del__, sys.is_finalizing
# python: 3.12
# stdout: main ended\natexit\nit dies\nok\n

import atexit
import sys
import threading


class Thing:
    def __del__(self):
        assert sys.is_finalizing()
        print("it dies")
        try:
            threading.Thread(target=print, args=("never",)).start()
        except RuntimeError:
            print("ok")


thing = Thing()
thing.itself = thing
atexit.register(print, "atexit")
print("main ended")
