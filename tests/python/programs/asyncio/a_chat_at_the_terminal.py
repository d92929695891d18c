"""A client of a chat reads the terminal and its server at once, by streams of asyncio."""
# covers: asyncio.loop.connect_read_pipe, asyncio.StreamReader, asyncio.start_server
# python: 3.11
# stdin: "hello\nhow are you\n"
# stdout: .*server: HELLO\n.*server: HOW ARE YOU\n.*ok\n

import asyncio
import os
import sys


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def lines_of_terminal():
    """Yields what is entered."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    assert not os.get_blocking(sys.stdin.fileno())
    while line := await reader.readline():
        yield line
    assert reader.at_eof()
    transport.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)

    async def show():
        shown = []
        while line := await reader.readline():
            shown.append(line)
            print("server:", line.decode(), end="")
        return shown

    showing = asyncio.create_task(show())
    async for line in lines_of_terminal():
        writer.write(line)
        await writer.drain()
    writer.write_eof()
    assert await showing == [b"HELLO\n", b"HOW ARE YOU\n"]
    writer.close()
    server.close()


asyncio.run(main())
print("ok")
