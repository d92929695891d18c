"""Each thread may run a loop of its own, side by side."""
# covers: asyncio.run, asyncio.get_running_loop
# python: 3.11

import asyncio
import threading

COUNT = 5
loops = {}
together = threading.Barrier(COUNT)


async def main(number):
    loops[number] = asyncio.get_running_loop()
    together.wait(120)
    results = await asyncio.gather(*(asyncio.sleep(0.1, value) for value in range(10)))
    assert results == list(range(10))
    assert asyncio.get_running_loop() is loops[number]


threads = [threading.Thread(target=lambda number=number: asyncio.run(main(number))) for number in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(set(map(id, loops.values()))) == COUNT
assert all(loop.is_closed() for loop in loops.values())
print("ok")
