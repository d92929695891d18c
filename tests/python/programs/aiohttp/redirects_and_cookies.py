"""Redirects are followed and told in the history; a session keeps its cookies."""
# covers: aiohttp.ClientResponse.history, aiohttp.CookieJar, aiohttp.TooManyRedirects
# python: 3.11

import asyncio

import aiohttp

SITE = "http://site.example"


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{SITE}/redirect/2") as response:
            assert response.status == 200 and str(response.url) == f"{SITE}/get"
            assert [one.status for one in response.history] == [302, 302]
        async with session.get(f"{SITE}/redirect/2", allow_redirects=False) as response:
            assert response.status == 302 and response.headers["Location"] == "/redirect/1"
        try:
            await session.get(f"{SITE}/redirect/5", max_redirects=2)
        except aiohttp.TooManyRedirects:
            pass
        else:
            raise AssertionError("followed for ever")
        async with session.get(f"{SITE}/cookies/set?taste=sweet") as response:
            assert await response.json() == {"cookies": {"taste": "sweet"}}
        assert [cookie.value for cookie in session.cookie_jar] == ["sweet"]


asyncio.run(main())
print("ok")
