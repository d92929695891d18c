"""What the kernel of processes cannot do is an exception where it was asked, and the kernel goes on."""
# covers: multiprocessing.Pipe
# python: 3.14
# host: browser
# stderr: nope: The kernel has no such operation\.\n

import multiprocessing as mp

from green import host


def raises(error, words, ask, *args):
    try:
        ask(*args)
    except error as caught:
        assert words in str(caught), caught
        return
    raise AssertionError(f"{args} raised nothing")


raises(OSError, "no such operation", host.call, "nope")
raises(OSError, "no semaphore", host.call, "semaphore.value", 5)
raises(TypeError, "Argument 1 is not an integer", host.call, "process.wait", "x", 1)
raises(TypeError, "", host.call, "process.kill", object(), 1)
raises(TypeError, "", host.tell, "memory.write", [lambda: 1], 1)
host.tell("nope")
one, other = mp.Pipe()
one.send("on")
assert other.recv() == "on"
print("ok")
