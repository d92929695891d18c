"""A barrier holds threads until all have come, runs its action once, and serves again."""
# covers: threading.Barrier, threading.Barrier.wait, threading.Barrier.parties, threading.Barrier.n_waiting
# python: 3.11

import threading

PARTIES = 4
log = []
places = []


def action():
    log.append("all here")


barrier = threading.Barrier(PARTIES, action=action)


def work(number):
    for _ in range(2):
        log.append("came")
        places.append(barrier.wait())
        log.append("went")
        barrier.wait()


threads = [threading.Thread(target=work, args=(number,)) for number in range(PARTIES)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

assert barrier.parties == PARTIES and barrier.n_waiting == 0
assert sorted(places) == [0, 0, 1, 1, 2, 2, 3, 3]
assert log.count("all here") == 4
assert log[:PARTIES] == ["came"] * PARTIES
assert log[PARTIES] == "all here"
assert log.index("went") > PARTIES
print("ok")
