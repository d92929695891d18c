"""A signal to a thread is handled by the main one; a thread that is not there cannot be sent any."""
# covers: signal.pthread_kill, signal.siginterrupt
# python: 3.11

import signal
import threading
import time

got = []
done = threading.Event()
signal.signal(signal.SIGUSR1, lambda signum, _frame: got.append(threading.current_thread().name))
signal.siginterrupt(signal.SIGUSR1, False)
thread = threading.Thread(target=done.wait)
thread.start()
signal.pthread_kill(thread.ident, signal.SIGUSR1)
while not got:
    time.sleep(0.01)
signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)
assert got == ["MainThread", "MainThread"]
done.set()
thread.join()
print("ok")
