"""timeout() bounds a block, may be moved, and tells whether it struck; the inner of two strikes first."""
# covers: asyncio.timeout, asyncio.timeout_at, asyncio.Timeout.reschedule, asyncio.Timeout.expired
# python: 3.11

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.02) as block:
            await asyncio.sleep(3600)
    except TimeoutError:
        assert block.expired()
    else:
        raise AssertionError("no timeout")

    async with asyncio.timeout(0.02) as block:
        block.reschedule(loop.time() + 60)
        await asyncio.sleep(0.05)
    assert not block.expired()

    async with asyncio.timeout(None) as block:
        assert block.when() is None
    async with asyncio.timeout_at(loop.time() + 60):
        try:
            async with asyncio.timeout(0.02) as inner:
                await asyncio.sleep(3600)
        except TimeoutError:
            assert inner.expired()
        else:
            raise AssertionError("no timeout")
    assert asyncio.current_task().cancelling() == 0


asyncio.run(main())
print("ok")
