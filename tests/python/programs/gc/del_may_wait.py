"""A __del__ that sleeps lets other threads run and finishes afterwards."""
# covers: object.__del__, threading.Barrier
# python: 3.11

import threading

log = []
both = threading.Barrier(2)


class Slow:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(f"{self.name} begins")
        both.wait(120)
        log.append(f"{self.name} ends")


def work(name):
    thing = Slow(name)
    del thing
    log.append(f"{name} goes on")


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for name in "ab":
    mine = [entry[2:] for entry in log if entry.startswith(name)]
    assert mine == ["begins", "ends", "goes on"], log
assert log.index("b begins") < log.index("a ends"), log
print("ok")
