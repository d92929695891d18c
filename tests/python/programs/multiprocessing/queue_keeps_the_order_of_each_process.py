"""A queue between processes passes every item once, each producer's in its order."""
# covers: multiprocessing.Queue, multiprocessing.Queue.put, multiprocessing.Queue.get
# python: 3.11

from multiprocessing import Process, Queue

COUNT = 50


def produce(line, producer):
    for number in range(COUNT):
        line.put((producer, number))
    line.put((producer, None))


if __name__ == "__main__":
    line = Queue()
    processes = [Process(target=produce, args=(line, producer)) for producer in range(2)]
    for process in processes:
        process.start()
    received = {0: [], 1: []}
    for _ in range(2 * (COUNT + 1)):
        producer, number = line.get(timeout=120)
        received[producer].append(number)
    for process in processes:
        process.join()
    assert received == {producer: [*range(COUNT), None] for producer in range(2)}
    print("ok")
