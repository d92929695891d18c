"""A server serves until it is cancelled or closed; a client that is cancelled leaves its connection."""
# covers: asyncio.start_server, asyncio.Server
# python: 3.11

import asyncio


async def main():
    ended = asyncio.get_running_loop().create_future()

    async def wait_for_end(reader, writer):
        data = await reader.read()
        ended.set_result(data)
        writer.close()

    server = await asyncio.start_server(wait_for_end, "127.0.0.1", 0)
    assert server.is_serving()
    serving = asyncio.create_task(server.serve_forever())

    async def ask():
        _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            writer.write(b"so far")
            written.set()
            await asyncio.sleep(1000)
        finally:
            writer.close()

    written = asyncio.Event()
    asking = asyncio.create_task(ask())
    await written.wait()
    asking.cancel()
    assert await ended == b"so far"
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        pass
    assert not server.is_serving()
    reader, writer = await asyncio.open_connection("127.0.0.1", quiet.sockets[0].getsockname()[1])
    try:
        async with asyncio.timeout(0.05):
            await reader.readline()
    except TimeoutError:
        writer.close()
    else:
        raise AssertionError("nobody said anything")


async def with_a_quiet_server():
    global quiet

    async def say_nothing(reader, writer):
        await reader.read()
        writer.close()

    quiet = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    await main()
    quiet.close()


asyncio.run(with_a_quiet_server())
print("ok")
