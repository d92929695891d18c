"""Who hears that a process has released a lock can take it, and sees what was written under it."""
# covers: multiprocessing.Lock, multiprocessing.RawArray, multiprocessing.Value, multiprocessing.Event
# python: 3.11

from multiprocessing import Event, Lock, Pipe, Process, RawArray, Value

ROUNDS = 100


def work(lock, array, sender, event, value):
    for i in range(ROUNDS):
        with lock:
            array[0] = i
            array[2000] = i
    sender.send(None)
    event.wait()
    for _ in range(ROUNDS):
        with value.get_lock():
            value.value += 1
    # It waits for nobody and says nothing: the lock is to be had all the same.
    while True:
        pass


if __name__ == "__main__":
    lock, array, event, value = Lock(), RawArray("i", 2001), Event(), Value("i", 0)
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(lock, array, sender, event, value))
    process.start()
    receiver.recv()
    assert lock.acquire(block=False)
    assert array[0] == array[2000] == ROUNDS - 1, array[:]
    lock.release()
    event.set()
    while value.value < ROUNDS:
        pass
    assert value.get_lock().acquire(timeout=100)
    process.terminate()
    process.join()
    print("ok")
