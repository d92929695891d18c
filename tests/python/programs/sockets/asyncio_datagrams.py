"""Datagrams in an event loop, and who hears that nobody listens."""
# covers: asyncio.DatagramProtocol, asyncio.DatagramTransport
# python: 3.11

import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(data[::-1], address)


class Asker(asyncio.DatagramProtocol):
    def __init__(self):
        self.answer = asyncio.get_running_loop().create_future()

    def datagram_received(self, data, address):
        self.answer.set_result((data, address))

    def error_received(self, error):
        self.answer.set_exception(error)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    client, asker = await loop.create_datagram_endpoint(Asker, remote_addr=address)
    client.sendto(b"desserts")
    assert await asker.answer == (b"stressed", address)
    client.close()
    server.close()
    await asyncio.sleep(0.01)
    client, asker = await loop.create_datagram_endpoint(Asker, remote_addr=address)
    client.sendto(b"anybody?")
    try:
        await asyncio.wait_for(asker.answer, 10)
    except ConnectionRefusedError:
        pass
    else:
        raise AssertionError("nobody is there")
    client.close()


asyncio.run(main())
print("ok")
