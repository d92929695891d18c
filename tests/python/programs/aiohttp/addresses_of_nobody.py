"""What looks like a machine's number and is none is a name that nobody has; what cannot be an address is refused."""
# covers: aiohttp.ClientConnectorError, aiohttp.InvalidURL
# python: 3.11

import asyncio

import aiohttp


async def raises(error, asking):
    try:
        await asking
    except error as caught:
        return caught
    raise AssertionError(f"{error.__name__} was not raised")


async def main():
    async with aiohttp.ClientSession() as session:
        for url in ("http://256.256.256.256/", "https://256.1.1.1/page", "http://1.2.3.4.5/", "http://a<b.invalid/"):
            error = await raises(aiohttp.ClientConnectorError, session.get(url))
            assert error.host in url
        for url in ("http://[::1/", "http://x:99999/", "http://x:abc/"):
            await raises(aiohttp.InvalidURL, session.get(url))
        await raises(UnicodeError, session.get("http://.invalid/"))
        async with session.get("http://site.example/get") as response:
            assert response.status == 200


asyncio.run(main())
print("ok")
