"""A lambda or a local function cannot be sent to a process, and the error says so in the parent."""
# covers: multiprocessing.Process.start, pickle.PicklingError
# python: 3.11

import pickle
import threading
from multiprocessing import Process


def raises(call):
    try:
        call()
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        return str(error)
    raise AssertionError("was pickled")


def main():
    def local():
        pass

    assert "lambda" in raises(Process(target=lambda: None).start)
    assert "local" in raises(Process(target=local).start)
    assert "pickle" in raises(Process(target=print, args=(threading.Lock(),)).start)
    assert "pickle" in raises(Process(target=print, args=((n for n in "abc"),)).start)

    process = Process(target=int)
    process.start()
    process.join()
    assert process.exitcode == 0, "those that failed have harmed nothing"
    print("ok")


if __name__ == "__main__":
    main()
