"""Protocols and transports over connections: who is told what, and in which order."""
# covers: asyncio.Protocol, asyncio.Transport
# python: 3.11

import asyncio

told = []


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        told.append("server connected")
        self.transport = transport

    def data_received(self, data):
        told.append(f"server got {data.decode()}")
        self.transport.write(b"echo " + data)

    def eof_received(self):
        told.append("server end")

    def connection_lost(self, error):
        told.append(f"server lost {error}")
        self.lost.set_result(None)


class Client(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        transport.write(b"hello")
        self.transport = transport

    def data_received(self, data):
        told.append(f"client got {data.decode()}")
        self.transport.close()

    def connection_lost(self, error):
        self.lost.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    Server.lost = loop.create_future()
    server = await loop.create_server(Server, "127.0.0.1", 0)
    transport, protocol = await loop.create_connection(Client, *server.sockets[0].getsockname())
    assert await protocol.lost is None and transport.is_closing()
    await Server.lost
    server.close()
    await server.wait_closed()


asyncio.run(main())
assert told == [
    "server connected", "server got hello", "client got echo hello", "server end", "server lost None",
], told
print("ok")
