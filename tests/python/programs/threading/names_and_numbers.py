"""Threads have names and numbers, and know which of them runs."""
# covers: threading.Thread.name, threading.Thread.ident, threading.Thread.native_id, threading.current_thread, threading.main_thread, threading.get_ident, threading.get_native_id
# python: 3.11

import threading


def work():
    me = threading.current_thread()
    seen.append((me.name, me.ident == threading.get_ident(), me.native_id == threading.get_native_id()))


seen = []
threads = [threading.Thread(target=work), threading.Thread(target=work, name="reader"), threading.Thread(target=work)]
for thread in threads:
    thread.start()
    thread.join()

assert seen == [("Thread-1 (work)", True, True), ("reader", True, True), ("Thread-2 (work)", True, True)], seen
main = threading.main_thread()
assert main is threading.current_thread()
assert main.name == "MainThread"
assert main.ident == threading.get_ident()

threads[1].name = "writer"
assert threads[1].name == "writer"
assert "writer" in repr(threads[1]) and "stopped" in repr(threads[1])
print("ok")
