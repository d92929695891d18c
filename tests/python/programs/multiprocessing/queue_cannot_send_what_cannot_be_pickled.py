"""An item that cannot be pickled is reported by the queue's thread; the others arrive."""
# covers: multiprocessing.Queue, pickle.PicklingError
# python: 3.11
# stderr: .*Traceback \(most recent call last\):\n.*Can't pickle <function <lambda> at .*\n

from multiprocessing import Queue

if __name__ == "__main__":
    line = Queue()
    line.put("before")
    line.put(lambda: None)
    line.put("after")
    assert line.get(timeout=120) == "before"
    assert line.get(timeout=120) == "after"
    print("ok")
