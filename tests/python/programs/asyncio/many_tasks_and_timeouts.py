"""Thousands of short tasks with timeouts, nested and cancelled, all come to their right end."""
# covers: asyncio.gather, asyncio.timeout, asyncio.Task.cancel
# python: 3.11

import asyncio


async def leaf(number):
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(0.001 if number % 3 == 0 else 60):
            await asyncio.sleep(3600 if number % 3 == 0 else 0.001 * (number % 5))
    except TimeoutError:
        return -number
    return number


async def main():
    for _ in range(5):
        results = await asyncio.gather(*(leaf(number) for number in range(200)))
        assert results == [-number if number % 3 == 0 else number for number in range(200)]
    tasks = [asyncio.create_task(asyncio.sleep(3600)) for _ in range(500)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)
    assert len(asyncio.all_tasks()) == 1


asyncio.run(main())
print("ok")
