"""A session sends parameters, forms, JSON and headers as they are given, with any method."""
# covers: aiohttp.ClientSession.post, aiohttp.ClientSession.put, aiohttp.ClientSession.patch, aiohttp.ClientSession.delete, aiohttp.ClientSession.request, aiohttp.request
# python: 3.11

import asyncio

import aiohttp

SITE = "http://site.example"


async def main():
    async with aiohttp.ClientSession(headers={"X-Session": "1"}) as session:

        async def ask(method, path, **options):
            async with session.request(method, SITE + path, **options) as response:
                return await response.json()

        assert (await ask("GET", "/get", params={"q": "два слова", "n": 3}))["args"] == {"q": "два слова", "n": "3"}
        assert (await ask("POST", "/post", data={"name": "Анна"}))["form"] == {"name": "Анна"}
        assert (await ask("POST", "/post", json={"list": [1, None]}))["json"] == {"list": [1, None]}
        assert (await ask("PUT", "/put", data=b"raw"))["data"] == "raw"
        for method in ("patch", "delete"):
            async with getattr(session, method)(f"{SITE}/{method}") as response:
                assert (await response.json())["method"] == method.upper()
        echo = await ask("GET", "/headers", headers={"X-Once": "2"})
        headers = {name.lower(): value for name, value in echo["headers"].items()}
        assert headers["x-session"] == "1" and headers["x-once"] == "2"
    async with aiohttp.request("GET", f"{SITE}/get") as response:
        assert response.status == 200
    async with aiohttp.ClientSession(SITE) as session, session.get("/get") as response:
        assert str(response.url) == f"{SITE}/get"


asyncio.run(main())
print("ok")
