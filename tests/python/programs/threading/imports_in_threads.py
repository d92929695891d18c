"""Threads that import the same module at once all get the same, whole one."""
# covers: threading.Thread
# python: 3.11

import sys
import threading

NAME = "wave"
COUNT = 8
sys.modules.pop(NAME, None)
barrier = threading.Barrier(COUNT)
modules = []


def work():
    barrier.wait()
    module = __import__(NAME)
    module.Wave_read
    modules.append(module)


threads = [threading.Thread(target=work) for _ in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(modules) == COUNT and len({id(module) for module in modules}) == 1
print("ok")
