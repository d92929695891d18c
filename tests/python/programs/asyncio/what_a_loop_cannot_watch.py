"""What a loop cannot do here says so: encryption, other programs."""
# covers: asyncio.run
# python: 3.14
# host: browser

import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    for method, args in (
        (loop.start_tls, (None, asyncio.Protocol(), None)),
        (loop.subprocess_exec, (asyncio.SubprocessProtocol, sys.executable)),
    ):
        try:
            await method(*args)
        except NotImplementedError as error:
            assert "is not available in the browser: " in str(error) and ". Use " in str(error), error
        else:
            raise AssertionError(method)


asyncio.run(main())
print("ok")
