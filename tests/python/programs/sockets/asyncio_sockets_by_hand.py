"""A loop waits for sockets that a program made itself: by coroutines, and by callbacks."""
# covers: asyncio.run, socket.socketpair
# python: 3.11

import asyncio
import socket


async def serve(loop, server):
    connection, _ = await loop.sock_accept(server)
    with connection:
        while data := await loop.sock_recv(connection, 100):
            await loop.sock_sendall(connection, data.upper())


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        serving = asyncio.create_task(serve(loop, server))
        client = socket.socket()
        client.setblocking(False)
        await loop.sock_connect(client, server.getsockname())
        await loop.sock_sendall(client, b"hello")
        buffer = bytearray(10)
        size = await loop.sock_recv_into(client, buffer)
        assert buffer[:size] == b"HELLO"
        client.close()
        await serving

    one, other = socket.socketpair()
    one.setblocking(False)
    seen = loop.create_future()

    def look():
        seen.set_result(one.recv(10))
        assert loop.remove_reader(one)

    loop.add_reader(one, look)
    ticks = 0
    loop.call_later(0.02, other.send, b"here")
    while not seen.done():
        ticks += 1
        await asyncio.sleep(0.001)
    assert seen.result() == b"here" and ticks > 1
    writable = loop.create_future()
    loop.add_writer(one, writable.set_result, True)
    assert await writable and loop.remove_writer(one) and not loop.remove_writer(one)
    one.close()
    other.close()


asyncio.run(main())
print("ok")
