"""Two interpreters go on at once, each with threads and modules of its own, and neither holds the other's GIL."""
# covers: concurrent.interpreters.Interpreter
# python: 3.14

import threading
from concurrent import interpreters

to_one, to_two = interpreters.create_queue(), interpreters.create_queue()
SCRIPT = """
import threading
assert threading.active_count() == 1
for turn in range(20):
    out.put(turn)
    assert into.get() == turn
found = []
thread = threading.Thread(target=lambda: found.append(threading.current_thread().name))
thread.start()
thread.join()
assert len(found) == 1
"""

one, two = interpreters.create(), interpreters.create()
one.prepare_main(out=to_one, into=to_two)
two.prepare_main(out=to_two, into=to_one)
threads = [threading.Thread(target=interp.exec, args=(SCRIPT,)) for interp in (one, two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
# Not before both have ended: what an interpreter has put becomes unbound when it is closed.
for interp in (one, two):
    interp.close()
assert to_one.empty() and to_two.empty()
assert len(interpreters.list_all()) == 1
print("ok")
