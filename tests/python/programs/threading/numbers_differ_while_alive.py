"""Threads that are alive at once have different numbers."""
# covers: threading.get_ident, threading.get_native_id
# python: 3.11

import threading

COUNT = 20
barrier = threading.Barrier(COUNT)
numbers = []


def work():
    numbers.append((threading.get_ident(), threading.get_native_id()))
    barrier.wait()


threads = [threading.Thread(target=work) for _ in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

assert len({ident for ident, _ in numbers}) == COUNT
assert len({native for _, native in numbers}) == COUNT
assert all(isinstance(ident, int) and ident != 0 for ident, _ in numbers)
print("ok")
