"""A ShareableList keeps numbers and texts of a fixed size in one memory for all processes."""
# covers: multiprocessing.shared_memory.ShareableList, multiprocessing.managers.SharedMemoryManager
# python: 3.11

from multiprocessing import Process
from multiprocessing.managers import SharedMemoryManager


def work(shared):
    shared[0] += 41
    shared[1] = "child"
    shared[2] = None


if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        shared = manager.ShareableList([1, "parent", 2.5, True])
        process = Process(target=work, args=(shared,))
        process.start()
        process.join()
        assert process.exitcode == 0
        assert list(shared) == [42, "child", None, True], list(shared)
        assert len(shared) == 4 and shared.index(True) == 3
    print("ok")
