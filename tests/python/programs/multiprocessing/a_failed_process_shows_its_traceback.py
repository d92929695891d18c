"""An exception that ends a process is printed with the process's name and the right lines."""
# covers: multiprocessing.Process
# python: 3.11
# stderr: Process worker:\nTraceback \(most recent call last\):\n.*  File ".+\.py", line 14, in outer\n    inner\(\)\n.*  File ".+\.py", line 10, in inner\n    raise KeyError\("missing"\)\nKeyError: 'missing'\n

from multiprocessing import Process


def inner():
    raise KeyError("missing")


def outer():
    inner()


if __name__ == "__main__":
    process = Process(target=outer, name="worker")
    process.start()
    process.join()
    assert process.exitcode == 1
    print("ok")
