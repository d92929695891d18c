"""Recursion through C functions in a thread ends with RecursionError, not with a crash."""
# covers: threading.Thread, RecursionError
# python: 3.11

import threading

caught = []


class Nested:
    def __repr__(self):
        return repr([self])


def by_repr():
    repr(Nested())


def by_map():
    def again(number):
        return next(map(again, [number + 1]))

    again(0)


def by_attribute():
    class Endless:
        def __getattr__(self, name):
            return getattr(self, name + "_")

    Endless().name


def work(call):
    try:
        call()
    except RecursionError:
        caught.append(call.__name__)


calls = [by_repr, by_map, by_attribute]
for call in calls:
    thread = threading.Thread(target=work, args=(call,))
    thread.start()
    thread.join()
assert caught == [call.__name__ for call in calls], caught
print("ok")
