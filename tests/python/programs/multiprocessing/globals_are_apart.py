"""Each process has its own variables: it starts from the module's, and changes nothing of its parent's."""
# covers: multiprocessing.Process
# python: 3.11

from multiprocessing import Process, SimpleQueue

number = 1
letters = ["a"]


def change(line):
    global number
    before = (number, list(letters))
    number += 10
    letters.append("b")
    line.put((before, number, letters))


if __name__ == "__main__":
    number = 5
    letters.append("only in the parent")
    line = SimpleQueue()
    for _ in range(2):
        process = Process(target=change, args=(line,))
        process.start()
        assert line.get() == ((1, ["a"]), 11, ["a", "b"])
        process.join()
    assert number == 5 and letters == ["a", "only in the parent"]
    print("ok")
