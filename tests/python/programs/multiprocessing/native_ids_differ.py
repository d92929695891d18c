"""The main threads of two processes have different numbers for the system."""
# covers: threading.get_native_id, multiprocessing.Process
# python: 3.11

import multiprocessing
import threading


def tell(queue):
    queue.put((threading.main_thread().native_id, threading.get_native_id()))


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    processes = [multiprocessing.Process(target=tell, args=(queue,)) for _ in range(2)]
    for process in processes:
        process.start()
    told = [queue.get() for _ in processes]
    for process in processes:
        process.join()
    told.append((threading.main_thread().native_id, threading.get_native_id()))
    assert all(of_the_thread == of_the_caller for of_the_thread, of_the_caller in told), told
    assert len({number for number, _ in told}) == 3, told
    print("ok")
