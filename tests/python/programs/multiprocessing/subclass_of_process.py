"""A subclass of Process carries its attributes into the child and does its work in run()."""
# covers: multiprocessing.Process.run
# python: 3.11

import multiprocessing


class Square(multiprocessing.Process):
    def __init__(self, number, line):
        super().__init__(name=f"square of {number}")
        self.number = number
        self.line = line

    def run(self):
        self.number **= 2
        self.line.put((multiprocessing.current_process() is self, self.name, self.number))


if __name__ == "__main__":
    line = multiprocessing.SimpleQueue()
    process = Square(7, line)
    process.start()
    assert line.get() == (True, "square of 7", 49)
    process.join()
    assert process.number == 7
    print("ok")
