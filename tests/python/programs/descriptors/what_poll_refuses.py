"""poll() takes a mask of 16 bits and a timeout that fits an int, and is not called twice at a time on one object."""
# covers: select.poll
# python: 3.11

import os
import select
import threading

refused = []


def try_out(function, *args):
    try:
        function(*args)
    except (OverflowError, RuntimeError, TypeError, ValueError) as error:
        refused.append(type(error).__name__)
    else:
        refused.append("taken")


reader, writer = os.pipe()
poll = select.poll()
poll.register(reader, select.POLLIN)
for timeout in (2**31, -(2**40), 2**64, float("inf"), float("nan"), "1"):
    try_out(poll.poll, timeout)
for mask in (-1, 2**16, 2**64, 1.5):
    try_out(poll.register, reader, mask)
assert refused[:6] == ["OverflowError"] * 4 + ["ValueError", "TypeError"], refused
assert refused[6:] == ["ValueError", "OverflowError", "OverflowError", "TypeError"], refused

waiting = threading.Thread(target=poll.poll)
waiting.start()
while True:
    # Until the other is within.
    try:
        assert poll.poll(0) == []
    except RuntimeError as error:
        assert str(error) == "concurrent poll() invocation"
        break
os.write(writer, b"x")
waiting.join()
assert poll.poll(0) == [(reader, select.POLLIN)]
print("ok")
