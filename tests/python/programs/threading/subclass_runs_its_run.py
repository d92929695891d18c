"""A subclass of Thread does its work in run(), and may be asked for the result."""
# covers: threading.Thread.run
# python: 3.11

import threading


class Square(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"square of {number}")
        self.number = number
        self.result = None

    def run(self):
        assert threading.current_thread() is self
        self.result = self.number**2


threads = [Square(number) for number in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert [thread.result for thread in threads] == [n * n for n in range(10)]

called = []
threading.Thread(target=called.append, args=(1,)).run()
assert called == [1], "run() by itself calls the target in the caller"
print("ok")
