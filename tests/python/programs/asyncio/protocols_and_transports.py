"""The classes of protocols and transports can be subclassed and called by hand."""
# covers: asyncio.BaseProtocol, asyncio.Protocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol, asyncio.BaseTransport, asyncio.Transport, asyncio.ReadTransport, asyncio.WriteTransport, asyncio.DatagramTransport, asyncio.SubprocessTransport, asyncio.StreamReaderProtocol, asyncio.StreamWriter
# python: 3.11

import asyncio


class Loopback(asyncio.Transport):
    """Hands what is written to a protocol."""

    def __init__(self, protocol):
        super().__init__({"peername": "myself"})
        self.protocol = protocol
        protocol.connection_made(self)

    def write(self, data):
        self.protocol.data_received(data)

    def is_closing(self):
        return False

    def close(self):
        self.protocol.connection_lost(None)


async def main():
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    transport = Loopback(protocol)
    writer = asyncio.StreamWriter(transport, protocol, reader, asyncio.get_running_loop())
    writer.write(b"hello\n")
    await writer.drain()
    assert await reader.readline() == b"hello\n"
    assert writer.get_extra_info("peername") == "myself"
    writer.close()
    await writer.wait_closed()
    assert await reader.read() == b""


asyncio.run(main())
assert issubclass(asyncio.Transport, asyncio.ReadTransport) and issubclass(asyncio.Transport, asyncio.WriteTransport)
assert issubclass(asyncio.DatagramTransport, asyncio.BaseTransport)
assert issubclass(asyncio.SubprocessTransport, asyncio.BaseTransport)
for kind in (asyncio.Protocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol):
    assert issubclass(kind, asyncio.BaseProtocol)
print("ok")
