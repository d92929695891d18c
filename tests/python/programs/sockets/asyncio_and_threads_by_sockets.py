"""A loop and threads of the same process talk by sockets; either goes on while the other waits."""
# covers: asyncio.start_server, asyncio.to_thread, socket.create_connection
# python: 3.11

import asyncio
import socket


def ask(address):
    with socket.create_connection(address) as client:
        client.sendall(b"from a thread\n")
        return client.makefile("rb").readline()


async def main():
    ticks = 0

    async def answer(reader, writer):
        line = await reader.readline()
        before = ticks
        while ticks < before + 3:
            await asyncio.sleep(0.001)
        writer.write(line.upper())
        writer.close()

    async def tick():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.001)

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    ticking = asyncio.create_task(tick())
    address = server.sockets[0].getsockname()
    answers = await asyncio.gather(*(asyncio.to_thread(ask, address) for _ in range(3)))
    assert answers == [b"FROM A THREAD\n"] * 3, answers
    ticking.cancel()
    server.close()


asyncio.run(main())
print("ok")
