from threading import Lock, Thread

a = 2
lock = Lock()


def step(number):
    return number


def add_two():
    global a
    with lock:
        a = step(a) + 2


def triple():
    global a
    with lock:
        a = step(a) * 3


one = Thread(target=add_two)
other = Thread(target=triple)
one.start()
other.start()
one.join()
other.join()
print(a)
