"""Producers and consumers share a bounded queue; join() waits until all is done."""
# covers: asyncio.Queue, asyncio.Queue.join, asyncio.Queue.task_done, asyncio.PriorityQueue, asyncio.LifoQueue, asyncio.QueueEmpty, asyncio.QueueFull
# python: 3.11

import asyncio

most = 0
done = []


async def produce(line, numbers):
    global most
    for number in numbers:
        await line.put(number)
        most = max(most, line.qsize())


async def consume(line):
    while True:
        number = await line.get()
        await asyncio.sleep(0)
        done.append(number)
        line.task_done()


async def main():
    line = asyncio.Queue(maxsize=3)
    consumers = [asyncio.create_task(consume(line)) for _ in range(3)]
    await asyncio.gather(produce(line, range(20)), produce(line, range(20, 40)))
    await line.join()
    for consumer in consumers:
        consumer.cancel()
    assert sorted(done) == list(range(40)) and most == 3

    def overfill():
        for number in range(4):
            line.put_nowait(number)

    for error, call in ((asyncio.QueueEmpty, line.get_nowait), (asyncio.QueueFull, overfill)):
        try:
            call()
        except error:
            pass
        else:
            raise AssertionError(error)
    for kind, order in ((asyncio.PriorityQueue, [1, 2, 3]), (asyncio.LifoQueue, [2, 1, 3])):
        other = kind()
        for number in (3, 1, 2):
            other.put_nowait(number)
        assert [other.get_nowait() for _ in range(3)] == order


asyncio.run(main())
print("ok")
