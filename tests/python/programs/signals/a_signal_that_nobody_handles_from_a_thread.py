"""A signal that a thread raises, and nobody handles, ends the whole program."""
# covers: signal.raise_signal, signal.signal
# python: 3.11
# exit: 130

import signal
import threading

signal.signal(signal.SIGINT, signal.SIG_DFL)
print("ok", flush=True)
thread = threading.Thread(target=signal.raise_signal, args=(signal.SIGINT,))
thread.start()
thread.join()
threading.Event().wait(120)
print("never printed")
