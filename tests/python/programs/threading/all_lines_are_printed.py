"""Nothing that threads print is lost."""
# covers: print, threading.Thread
# python: 3.11
# stdout: (?:[a-j]\d\d\n){1000}ok\n

import threading


def work(name):
    for number in range(100):
        print(f"{name}{number:02}\n", end="")


threads = [threading.Thread(target=work, args=(name,)) for name in "abcdefghij"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
