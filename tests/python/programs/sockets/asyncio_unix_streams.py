"""Streams of asyncio that are found by a path."""
# covers: asyncio.start_unix_server, asyncio.open_unix_connection
# python: 3.11

import asyncio
import os
import tempfile


async def main():
    async def answer(reader, writer):
        writer.write(b"hello " + await reader.readline())
        writer.close()

    path = os.path.join(tempfile.mkdtemp(), "stream.sock")
    server = await asyncio.start_unix_server(answer, path)
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"there\n")
    assert await reader.read() == b"hello there\n"
    writer.close()
    server.close()


asyncio.run(main())
print("ok")
