"""An end of a pipe is sent to another process, which reads or writes there, and its end there is an end for all."""
# covers: multiprocessing.Process, os.pipe
# python: 3.11

import multiprocessing
import multiprocessing.reduction
import os


class End:
    """Goes with a process that is started."""

    def __init__(self, descriptor):
        self.descriptor = descriptor

    def __reduce__(self):
        return received, (multiprocessing.reduction.DupFd(self.descriptor),)


def received(packed):
    return packed


def shout(source, target):
    reader, writer = source.detach(), target.detach()
    with open(reader) as lines, open(writer, "w") as answers:
        for line in lines:
            answers.write(line.upper())


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    to_child, from_child = os.pipe(), os.pipe()

    process = context.Process(target=shout, args=(End(to_child[0]), End(from_child[1])))
    process.start()
    os.close(to_child[0])
    os.close(from_child[1])
    with open(to_child[1], "w") as target:
        target.write("one\ntwo\n")
    with open(from_child[0]) as source:
        assert source.read() == "ONE\nTWO\n"
    process.join()
    assert process.exitcode == 0
    print("ok")
