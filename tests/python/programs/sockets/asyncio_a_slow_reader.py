"""A stream that nobody reads makes its writer wait in drain(), and lets the other tasks go on."""
# covers: asyncio.StreamWriter, asyncio.start_server
# python: 3.11

import asyncio

SIZE = 20_000_000


async def main():
    begin = asyncio.Event()
    read = asyncio.get_running_loop().create_future()

    async def take(reader, writer):
        await begin.wait()
        size = 0
        while data := await reader.read(1_000_000):
            size += len(data)
        writer.close()
        read.set_result(size)

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(bytes(SIZE))
    drain = asyncio.create_task(writer.drain())
    await asyncio.sleep(0.05)
    assert not drain.done()
    begin.set()
    await drain
    writer.close()
    assert await read == SIZE
    server.close()


asyncio.run(main())
print("ok")
