"""Lock, Semaphore, Event, Condition and Barrier hold tasks and let them go in order."""
# covers: asyncio.Lock, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Event, asyncio.Condition, asyncio.Barrier
# python: 3.11

import asyncio

log = []


async def with_lock(lock, name):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(with_lock(lock, name) for name in "abc"))
    assert log == [f"{name} {way}" for name in "abc" for way in ("in", "out")]
    assert not lock.locked()

    inside = most = 0

    async def with_semaphore(semaphore):
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.001)
            inside -= 1

    semaphore = asyncio.BoundedSemaphore(3)
    await asyncio.gather(*(with_semaphore(semaphore) for _ in range(10)))
    assert most == 3
    try:
        semaphore.release()
    except ValueError:
        pass
    else:
        raise AssertionError("released too often")

    event = asyncio.Event()
    waiters = [asyncio.create_task(event.wait()) for _ in range(3)]
    await asyncio.sleep(0)
    assert not any(waiter.done() for waiter in waiters)
    event.set()
    assert await asyncio.gather(*waiters) == [True] * 3

    condition = asyncio.Condition()
    ready = False

    async def until_ready():
        async with condition:
            return await condition.wait_for(lambda: ready)

    waiter = asyncio.create_task(until_ready())
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0)
    assert not waiter.done()
    async with condition:
        ready = True
        condition.notify()
    assert await waiter is True

    barrier = asyncio.Barrier(3)
    assert sorted(await asyncio.gather(*(barrier.wait() for _ in range(3)))) == [0, 1, 2]


asyncio.run(main())
print("ok")
