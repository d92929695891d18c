"""A coroutine that is never awaited warns with its name."""
# covers: warnings.warn, RuntimeWarning
# python: 3.11
# stderr: .*RuntimeWarning: coroutine 'work' was never awaited\n.*

import asyncio
import gc


async def work():
    pass


async def main():
    work()
    gc.collect()


asyncio.run(main())
print("ok")
