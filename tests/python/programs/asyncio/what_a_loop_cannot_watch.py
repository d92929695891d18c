"""What a loop cannot do here says so: sockets, pipes, other programs."""
# covers: asyncio.run
# python: 3.14
# host: browser

import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    for method, args in (
        (loop.add_reader, (0, print)),
        (loop.sock_recv, (None, 1)),
        (loop.create_server, (asyncio.Protocol, "127.0.0.1", 0)),
        (loop.create_connection, (asyncio.Protocol, "127.0.0.1", 80)),
        (loop.subprocess_exec, (asyncio.SubprocessProtocol, sys.executable)),
        (loop.connect_read_pipe, (asyncio.Protocol, sys.stdin)),
        (loop.getaddrinfo, ("site.example", 80)),
    ):
        try:
            await method(*args)
        except NotImplementedError as error:
            assert "is not available in the browser: " in str(error) and ". Use " in str(error), error
        else:
            raise AssertionError(method)


asyncio.run(main())
print("ok")
