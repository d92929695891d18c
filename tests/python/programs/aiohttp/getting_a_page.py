"""A ClientSession brings pages with their status, headers, bytes and text."""
# covers: aiohttp.ClientSession, aiohttp.ClientSession.get, aiohttp.ClientResponse
# python: 3.11

import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("http://site.example/some/page") as response:
            assert response.status == 200 and response.ok and response.reason == "OK"
            assert str(response.url) == "http://site.example/some/page"
            assert response.headers["content-type"].startswith("text/html")
            assert response.content_type == "text/html" and response.charset == "utf-8"
            body = await response.read()
            assert len(body) == response.content_length > 0
            assert await response.text() == body.decode()
        response = await session.get("http://site.example/json")
        assert (await response.json())["slideshow"]["title"] == "Sample"
        async with session.get("http://site.example/bytes/10") as response:
            assert b"".join([chunk async for chunk in response.content.iter_chunked(4)]) == bytes(range(10))
        async with session.head("http://site.example/") as response:
            assert await response.read() == b""
    assert session.closed


asyncio.run(main())
print("ok")
