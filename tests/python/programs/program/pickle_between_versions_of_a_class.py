"""pickle and copy keep identity and cycles, and refuse what has no name."""
# covers: pickle.dumps, pickle.loads, pickle.PicklingError, copy.deepcopy
# python: 3.11

import copy
import pickle
import threading


class Node:
    def __init__(self, name):
        self.name = name
        self.next = self


node = Node("a")
for clone in (pickle.loads(pickle.dumps(node)), copy.deepcopy(node)):
    assert clone is not node and clone.next is clone and clone.name == "a"
for thing in (lambda: None, threading.Lock(), (number for number in "abc"), threading.current_thread()):
    try:
        pickle.dumps(thing)
    except (pickle.PicklingError, TypeError, AttributeError):
        pass
    else:
        raise AssertionError(thing)
print("ok")
