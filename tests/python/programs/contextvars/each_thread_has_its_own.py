"""A thread starts with an empty context: what its starter set it does not see."""
# covers: contextvars.ContextVar, contextvars.ContextVar.get, contextvars.ContextVar.set
# python: 3.11

import contextvars
import threading
import time

name = contextvars.ContextVar("name", default="nobody")
name.set("main")
seen = {}


def work(number):
    before = name.get()
    name.set(f"thread {number}")
    time.sleep(0.01)
    seen[number] = (before, name.get())


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert seen == {n: ("nobody", f"thread {n}") for n in range(4)}, seen
assert name.get() == "main"
print("ok")
