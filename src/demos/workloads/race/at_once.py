from threading import Thread

a = 2


def add_two():
    global a
    a = a + 2


def triple():
    global a
    a = a * 3


one = Thread(target=add_two)
other = Thread(target=triple)
one.start()
other.start()
one.join()
other.join()
print(a)
