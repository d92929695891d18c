"""Nobody listens, a server is silent, breaks off, or speaks no HTTP: each raises what aiohttp raises for it."""
# covers: aiohttp.ClientConnectorError, aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError, aiohttp.ServerTimeoutError, aiohttp.ClientResponseError
# python: 3.11

import asyncio
import errno

import aiohttp

ANSWERS = {
    "/empty": b"",
    "/nonsense": b"good morning\r\n\r\n",
    "/cut": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
    "/false": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
}


async def serve(reader, writer):
    path = (await reader.readline()).split()[1].decode()
    await reader.readuntil(b"\r\n\r\n")
    if path == "/silent":
        await reader.read()
    writer.write(ANSWERS.get(path, b""))
    writer.close()


async def raises(kind, session, url, **settings):
    try:
        async with session.get(url, **settings) as response:
            await response.read()
    except (aiohttp.ClientError, asyncio.TimeoutError) as error:
        assert isinstance(error, kind), (url, repr(error))
        return error
    raise AssertionError(f"{url}: nothing was raised")


async def main():
    async with aiohttp.ClientSession() as session:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            home = f"http://127.0.0.1:{port}"
            await raises(aiohttp.ServerDisconnectedError, session, home + "/empty")
            assert (await raises(aiohttp.ClientResponseError, session, home + "/nonsense")).status == 400
            for path in ("/cut", "/false"):
                await raises(aiohttp.ClientPayloadError, session, home + path)
            impatient = aiohttp.ClientTimeout(sock_read=0.2)
            await raises(aiohttp.ServerTimeoutError, session, home + "/silent", timeout=impatient)
            in_all = aiohttp.ClientTimeout(total=0.2)
            late = await raises(asyncio.TimeoutError, session, home + "/silent", timeout=in_all)
            assert not isinstance(late, aiohttp.ClientError)
        refused = await raises(aiohttp.ClientConnectorError, session, home)
        assert refused.errno == errno.ECONNREFUSED and (refused.host, refused.port) == ("127.0.0.1", port)
        assert isinstance(refused.os_error, ConnectionRefusedError)
        assert str(refused).startswith(f"Cannot connect to host 127.0.0.1:{port} ssl:default [")


asyncio.run(main())
print("ok")
