"""Queues and locks of multiprocessing are instances of the classes in its submodules."""
# covers: multiprocessing.queues.Queue, multiprocessing.queues.SimpleQueue, multiprocessing.queues.JoinableQueue, multiprocessing.synchronize.Lock, multiprocessing.synchronize.RLock, multiprocessing.synchronize.Semaphore, multiprocessing.synchronize.BoundedSemaphore, multiprocessing.synchronize.Condition, multiprocessing.synchronize.Event, multiprocessing.connection.Pipe
# python: 3.11

import multiprocessing
from multiprocessing import connection, queues, synchronize

if __name__ == "__main__":
    for name in ("Queue", "SimpleQueue", "JoinableQueue"):
        assert isinstance(getattr(multiprocessing, name)(), getattr(queues, name)), name
    for name in ("Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"):
        assert isinstance(getattr(multiprocessing, name)(), getattr(synchronize, name)), name
    assert isinstance(multiprocessing.Barrier(2), synchronize.Barrier)
    one, other = connection.Pipe()
    one.send("through")
    assert other.recv() == "through"
    assert isinstance(one, connection.Connection)
    with multiprocessing.Pool(1) as pool:
        assert isinstance(pool, multiprocessing.pool.Pool)
    print("ok")
