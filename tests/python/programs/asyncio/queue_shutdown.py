"""After shutdown() of a queue nobody puts any more, and who waits for an item is told."""
# covers: asyncio.Queue.shutdown, asyncio.QueueShutDown
# python: 3.13

import asyncio


async def consume(line):
    items = []
    try:
        while True:
            items.append(await line.get())
    except asyncio.QueueShutDown:
        return items


async def main():
    line = asyncio.Queue()
    consumer = asyncio.create_task(consume(line))
    for number in range(3):
        await line.put(number)
    await asyncio.sleep(0)
    line.shutdown()
    assert await consumer == [0, 1, 2]
    try:
        await line.put(4)
    except asyncio.QueueShutDown:
        pass
    else:
        raise AssertionError("put after shutdown")


asyncio.run(main())
print("ok")
