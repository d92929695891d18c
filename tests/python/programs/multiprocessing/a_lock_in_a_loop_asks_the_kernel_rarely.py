"""A lock that a process takes again and again is lent to it: most rounds ask the kernel nothing."""
# covers: multiprocessing.Value
# python: 3.14
# host: browser

from multiprocessing import Value

from green import host

ROUNDS = 1000


class Counted:
    """The kernel's line, and how often something was asked on it."""

    def __init__(self, kernel):
        self.kernel = kernel
        self.asked = 0

    def call(self, *args):
        self.asked += 1
        return self.kernel.call(*args)

    def tell(self, *args):
        self.kernel.tell(*args)


value = Value("i", 0)
host.kernel = counted = Counted(host.kernel)
for _ in range(ROUNDS):
    with value.get_lock():
        value.value += 1
asked = counted.asked
assert value.value == ROUNDS
# Each round would ask twice: for the lock and for the value. A loan is over in 5 ms, and asked for twice as well.
assert asked < ROUNDS / 2, asked
print("ok")
