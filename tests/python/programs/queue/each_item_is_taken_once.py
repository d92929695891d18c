"""Several producers and consumers pass every item once, each producer's in its order."""
# covers: queue.Queue
# python: 3.11

import queue
import threading

PRODUCERS = CONSUMERS = 3
COUNT = 200
line = queue.Queue(maxsize=5)
taken = [[] for _ in range(CONSUMERS)]


def produce(producer):
    for number in range(COUNT):
        line.put((producer, number))


def consume(consumer):
    while (item := line.get()) is not None:
        taken[consumer].append(item)


producers = [threading.Thread(target=produce, args=(number,)) for number in range(PRODUCERS)]
consumers = [threading.Thread(target=consume, args=(number,)) for number in range(CONSUMERS)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    line.put(None)
for thread in consumers:
    thread.join()

assert sorted(sum(taken, [])) == [(p, n) for p in range(PRODUCERS) for n in range(COUNT)]
for items in taken:
    for producer in range(PRODUCERS):
        numbers = [number for who, number in items if who == producer]
        assert numbers == sorted(numbers)
print("ok")
