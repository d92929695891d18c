"""multiprocessing.dummy has the queues, pipes and locks of processes, made of threads."""
# covers: multiprocessing.dummy.Queue, multiprocessing.dummy.JoinableQueue, multiprocessing.dummy.Pipe, multiprocessing.dummy.Lock, multiprocessing.dummy.RLock, multiprocessing.dummy.Condition, multiprocessing.dummy.Semaphore, multiprocessing.dummy.BoundedSemaphore, multiprocessing.dummy.Event, multiprocessing.dummy.Barrier, multiprocessing.dummy.Manager, multiprocessing.dummy.active_children, multiprocessing.dummy.current_process, multiprocessing.dummy.freeze_support
# python: 3.11

from multiprocessing import dummy

shared = dummy.Manager().dict()
one, other = dummy.Pipe()
tasks = dummy.JoinableQueue()
go = dummy.Event()
barrier = dummy.Barrier(2)


def work():
    go.wait()
    shared["name"] = dummy.current_process().name
    other.send(tasks.get() * 2)
    tasks.task_done()
    barrier.wait()


dummy.freeze_support()
process = dummy.Process(target=work, name="worker")
process.start()
assert dummy.active_children() == [process]
tasks.put(21)
go.set()
assert one.recv() == 42
tasks.join()
barrier.wait()
process.join()
assert shared == {"name": "worker"} and dummy.active_children() == []
for lock in (dummy.Lock(), dummy.RLock(), dummy.Condition(), dummy.Semaphore(), dummy.BoundedSemaphore()):
    with lock:
        pass
line = dummy.Queue()
line.put(1)
assert line.get() == 1
print("ok")
