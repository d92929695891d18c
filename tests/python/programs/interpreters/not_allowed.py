"""In a further interpreter there are no signal handlers, no daemon threads, and no processes."""
# covers: concurrent.interpreters.Interpreter
# python: 3.14

from concurrent import interpreters

interp = interpreters.create()
interp.exec("""
import multiprocessing, os, signal, threading

def refused(call, kind, says):
    try:
        call()
    except kind as error:
        assert says in str(error), error
    else:
        raise AssertionError(f"{says!r} is to be said")

refused(lambda: signal.signal(signal.SIGUSR1, print), ValueError, "main thread of the main interpreter")
refused(lambda: threading.Thread(target=print, daemon=True), RuntimeError, "daemon threads are disabled in this")
""")
interp.close()
print("ok")
