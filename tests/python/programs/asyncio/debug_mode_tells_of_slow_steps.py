"""In debug mode a step that holds the loop too long is logged."""
# covers: asyncio.run, asyncio.AbstractEventLoop.set_debug, asyncio.AbstractEventLoop.slow_callback_duration
# python: 3.11
# stderr: .*Executing .*main\(\).* took \d+\.\d+ seconds.*

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    assert loop.get_debug()
    loop.slow_callback_duration = 0.05
    await asyncio.sleep(0)
    time.sleep(0.1)


asyncio.run(main(), debug=True)
print("ok")
