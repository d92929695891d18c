"""join() returns when the thread has ended, and may be called again."""
# covers: threading.Thread, threading.Thread.start, threading.Thread.join, threading.Thread.is_alive
# python: 3.11

import threading
import time

done = []


def work(number, *, pause):
    time.sleep(pause)
    done.append(number)


thread = threading.Thread(target=work, args=(7,), kwargs={"pause": 0.05})
assert not thread.is_alive()
assert thread.ident is None
thread.start()
assert thread.is_alive()
assert thread.join() is None
assert not thread.is_alive()
assert done == [7]
thread.join()
print("ok")
