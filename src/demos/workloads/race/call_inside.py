from threading import Thread

a = 2


def step(number):
    return number


def add_two():
    global a
    a = step(a) + 2


def triple():
    global a
    a = step(a) * 3


one = Thread(target=add_two)
other = Thread(target=triple)
one.start()
other.start()
one.join()
other.join()
print(a)
