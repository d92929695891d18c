"""A loop that runs for ever in a thread serves the others until it is stopped."""
# covers: asyncio.new_event_loop, asyncio.AbstractEventLoop.run_forever, asyncio.AbstractEventLoop.stop, asyncio.AbstractEventLoop.run_until_complete, asyncio.AbstractEventLoop.close, asyncio.set_event_loop
# python: 3.11

import asyncio
import threading


async def add(one, other):
    await asyncio.sleep(0)
    return one + other


loop = asyncio.new_event_loop()


def serve():
    asyncio.set_event_loop(loop)
    loop.run_forever()


thread = threading.Thread(target=serve)
thread.start()
futures = [asyncio.run_coroutine_threadsafe(add(number, 1), loop) for number in range(5)]
assert [future.result(timeout=120) for future in futures] == [1, 2, 3, 4, 5]
loop.call_soon_threadsafe(loop.stop)
thread.join()
assert not loop.is_running() and not loop.is_closed()
assert loop.run_until_complete(add(1, 2)) == 3
loop.close()
assert loop.is_closed()
coroutine = add(1, 1)
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    assert "closed" in str(error)
else:
    raise AssertionError("a closed loop ran")
coroutine.close()
print("ok")
