"""Streams of asyncio: a server of many connections and its clients, in one thread."""
# covers: asyncio.start_server, asyncio.open_connection, asyncio.StreamReader, asyncio.StreamWriter
# python: 3.11

import asyncio

events = []


async def answer(reader, writer):
    events.append("connected")
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def ask(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    assert writer.get_extra_info("peername") == ("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    first = await reader.readline()
    writer.write(b"and again\n")
    writer.write_eof()
    rest = await reader.read()
    writer.close()
    await writer.wait_closed()
    return first + rest


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        answers = await asyncio.gather(*(ask(port, f"client {i}") for i in range(5)))
    assert answers == [f"CLIENT {i}\nAND AGAIN\n".encode() for i in range(5)], answers
    assert events == ["connected"] * 5
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        pass
    else:
        raise AssertionError("the server is closed")


asyncio.run(main())
print("ok")
