"""An interrupt that nobody catches prints its traceback and ends the program."""
# covers: KeyboardInterrupt, atexit.register
# python: 3.11
# exit: 130
# stderr: Traceback \(most recent call last\):\n.*KeyboardInterrupt\n

import atexit
import signal

atexit.register(print, "ok")
signal.raise_signal(signal.SIGINT)
print("never printed")
