"""A server of asyncio answers aiohttp in the same loop, and requests to it overlap."""
# covers: aiohttp.ClientSession, aiohttp.CookieJar, aiohttp.TCPConnector, asyncio.start_server
# python: 3.11

import asyncio
import json

import aiohttp

under_way = 0
most = 0


async def serve(reader, writer):
    global under_way, most
    under_way += 1
    most = max(most, under_way)
    try:
        method, path, _ = (await reader.readline()).decode().split()
        headers = {}
        while (line := (await reader.readline()).decode().strip()):
            name, _, value = line.partition(": ")
            headers[name.lower()] = value
        body = (await reader.readexactly(int(headers.get("content-length", 0)))).decode()
        if path == "/together":
            while most < 3:
                await asyncio.sleep(0.01)
        said = {"method": method, "path": path, "host": headers["host"], "cookie": headers.get("cookie"), "body": body}
        data = json.dumps(said).encode()
        writer.write(
            b"HTTP/1.1 200 Fine\r\nContent-Type: application/json\r\nSet-Cookie: seen=1\r\nConnection: close\r\n"
            b"Content-Length: %d\r\n\r\n%s" % (len(data), data)
        )
        await writer.drain()
    finally:
        under_way -= 1
        writer.close()


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        home = f"http://localhost:{port}"
        async with aiohttp.ClientSession() as session:
            async with session.get(f"{home}/page", params={"q": "ы"}) as response:
                assert response.status == 200 and response.reason == "Fine" and response.ok
                assert response.content_type == "application/json" and response.content_length > 0
                said = await response.json()
            assert (said["method"], said["path"], said["body"]) == ("GET", "/page?q=%D1%8B", "")
            assert said["host"] == f"localhost:{port}" and said["cookie"] is None
            async with session.post(home, json={"a": [1]}) as response:
                said = await response.json()
            assert (said["method"], said["path"], json.loads(said["body"])) == ("POST", "/", {"a": [1]})
            assert said["cookie"] == "seen=1"
            answers = await asyncio.gather(*(session.get(f"{home}/together") for _ in range(3)))
            assert [(await answer.json())["path"] for answer in answers] == ["/together"] * 3
        # A host that is a number is given no cookies back, unless the jar is told to.
        for jar, cookie in ((aiohttp.CookieJar(), None), (aiohttp.CookieJar(unsafe=True), "seen=1")):
            async with aiohttp.ClientSession(f"http://127.0.0.1:{port}", cookie_jar=jar) as session:
                for expected in (None, cookie):
                    async with session.get("/") as response:
                        assert (await response.json())["cookie"] == expected


asyncio.run(main())
assert most >= 3
print("ok")
