"""A process that waits on a queue, a lock or a pipe can be terminated."""
# covers: multiprocessing.Process.terminate
# python: 3.11

from multiprocessing import Event, Lock, Pipe, Process, Queue


def wait_on(ready, thing, method):
    ready.set()
    getattr(thing, method)()


if __name__ == "__main__":
    lock = Lock()
    lock.acquire()
    reader, writer = Pipe(duplex=False)
    for thing, method in ((Queue(), "get"), (lock, "acquire"), (reader, "recv")):
        ready = Event()
        process = Process(target=wait_on, args=(ready, thing, method))
        process.start()
        assert ready.wait(120)
        process.join(0.05)
        assert process.is_alive()
        process.terminate()
        process.join(120)
        assert process.exitcode == -15
    lock.release()
    print("ok")
