import threading

counter = 0


def step(x):
    return x


def work():
    global counter
    for _ in range(12):
        counter = step(counter) + 1


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
