"""A child's standard input is empty; the parent's stays for the parent."""
# covers: multiprocessing.Process, input
# python: 3.11
# stdin: "for the parent\n"

from multiprocessing import Process, SimpleQueue


def ask(line):
    try:
        line.put(input())
    except EOFError:
        line.put("nothing to read")


if __name__ == "__main__":
    line = SimpleQueue()
    process = Process(target=ask, args=(line,))
    process.start()
    assert line.get() == "nothing to read"
    process.join()
    assert input() == "for the parent"
    print("ok")
