"""What a loop cannot do here says so: other programs."""
# covers: asyncio.run
# python: 3.14
# host: browser

import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    try:
        await loop.subprocess_exec(asyncio.SubprocessProtocol, sys.executable)
    except NotImplementedError as error:
        assert "is not available in the browser: " in str(error) and ". Use " in str(error), error
    else:
        raise AssertionError("started")


asyncio.run(main())
print("ok")
