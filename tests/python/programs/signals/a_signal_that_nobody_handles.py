"""A signal that nobody handles ends the program at once; what was printed is there."""
# covers: signal.raise_signal
# python: 3.11
# exit: 143

import atexit
import signal

atexit.register(print, "never printed")
print("ok", flush=True)
signal.raise_signal(signal.SIGTERM)
print("never printed")
