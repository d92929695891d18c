"""Basic credentials are sent, and a jar that keeps nothing sends nothing."""
# covers: aiohttp.BasicAuth, aiohttp.DummyCookieJar, aiohttp.RequestInfo, aiohttp.BaseConnector, aiohttp.StreamReader
# python: 3.11

import asyncio

import aiohttp

SITE = "http://site.example"


async def main():
    auth = aiohttp.BasicAuth("me", "secret")
    assert auth.encode() == "Basic bWU6c2VjcmV0" and aiohttp.BasicAuth.decode(auth.encode()) == auth
    async with aiohttp.ClientSession(auth=auth, cookie_jar=aiohttp.DummyCookieJar()) as session:
        assert isinstance(session.connector, aiohttp.BaseConnector)
        async with session.get(f"{SITE}/headers") as response:
            assert auth.encode() in (await response.json())["headers"].values()
            assert isinstance(response.content, aiohttp.StreamReader)
            assert isinstance(response.request_info, aiohttp.RequestInfo)
            assert response.request_info.method == "GET" and str(response.request_info.url) == f"{SITE}/headers"
        async with session.get(f"{SITE}/cookies/set?taste=sweet") as response:
            assert await response.json() == {"cookies": {}}


asyncio.run(main())
print("ok")
