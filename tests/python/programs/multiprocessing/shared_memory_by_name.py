"""A named block of shared memory is the same bytes in every process that opens it."""
# covers: multiprocessing.shared_memory.SharedMemory
# python: 3.11

from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def work(name):
    block = SharedMemory(name=name)
    block.buf[0] += 1
    block.buf[1:4] = b"abc"
    block.close()


if __name__ == "__main__":
    block = SharedMemory(create=True, size=16)
    block.buf[0] = 41
    process = Process(target=work, args=(block.name,))
    process.start()
    process.join()
    assert process.exitcode == 0
    assert block.buf[0] == 42 and bytes(block.buf[1:4]) == b"abc"
    assert block.size >= 16
    block.close()
    block.unlink()
    try:
        SharedMemory(name=block.name)
    except FileNotFoundError:
        pass
    else:
        raise AssertionError("is still there")
    print("ok")
