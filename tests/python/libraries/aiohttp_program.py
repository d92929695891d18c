"""What aiohttp's client does, told in lines that say the same wherever it runs. Argument: address of the internet."""

import asyncio
import sys
import warnings

import aiohttp

warnings.simplefilter("ignore", DeprecationWarning)
site = sys.argv[1]


def show(*values):
    print(*(str(value).replace(site, "<site>") for value in values))


async def show_error(asking):
    try:
        show("no error:", await asking)
    except Exception as error:
        # Older versions of aiohttp have one class for both kinds of timeout.
        names = [base.__name__ for base in type(error).__mro__]
        show(*(name for name in names if name not in ("SocketTimeoutError", "ConnectionTimeoutError")))
        return error


async def basics():
    async with aiohttp.ClientSession() as session:
        async with session.get(site + "/page") as response:
            show(response.status, response.reason, response.ok, response.url, response.method)
            show(response.headers["content-TYPE"], response.content_type, response.charset)
            body = await response.read()
            show(len(body) == response.content_length, len(await response.text()) == len(body))
        response = await session.get(site + "/json")
        show((await response.json())["slideshow"]["title"])
        async with session.post(site + "/post", data={"a": "1"}) as response:
            show((await response.json())["form"])
        async with session.post(site + "/post", json={"ключ": [1, None]}) as response:
            show((await response.json())["json"])
        async with session.put(site + "/put", data=b"bytes") as response:
            show((await response.json())["data"])
        async with session.get(site + "/get", params={"q": "ы", "n": 3}) as response:
            show((await response.json())["args"], response.url.path)
        for ask in (session.delete(site + "/delete"), session.patch(site + "/patch"), session.options(site + "/anything")):
            async with ask as response:
                show((await response.json())["method"])
        async with session.head(site + "/page") as response:
            show(response.status, await response.read(), response.headers["Content-Length"] == str(len(body)))
        async with session.get(site + "/bytes/10") as response:
            show([chunk async for chunk in response.content.iter_chunked(4)])
        async with session.get(site + "/json") as response:
            show((await response.content.readline()), await response.content.read(3))
        async with aiohttp.request("GET", site + "/get") as response:
            show((await response.json())["method"])
    show(session.closed)


async def settings():
    auth = aiohttp.BasicAuth("me", "secret")
    show(auth.encode(), aiohttp.BasicAuth.decode(auth.encode()) == auth)
    jar = aiohttp.CookieJar(unsafe=True)  # aiohttp keeps no cookies of hosts that are numbers otherwise
    async with aiohttp.ClientSession(headers={"X-Mine": "1"}, auth=auth, cookies={"a": "1"}, cookie_jar=jar) as session:
        async with session.get(site + "/headers", headers={"X-Other": "2"}) as response:
            headers = {name.lower(): value for name, value in (await response.json())["headers"].items()}
            show({name: headers[name] for name in ("x-mine", "x-other", "accept", "authorization", "cookie")})
        async with session.get(site + "/cookies/set?b=2") as response:
            show(sorted((await response.json())["cookies"].items()), [step.status for step in response.history])
        show(sorted(cookie.key for cookie in session.cookie_jar))
        async with session.get(site + "/redirect/2", allow_redirects=False) as response:
            show(response.status, response.headers["Location"])
        async with session.post(site + "/redirect/1", data={"a": "b"}) as response:
            show((await response.json())["method"])
    async with aiohttp.ClientSession(site) as session, session.get("/get") as response:
        show(response.url)


async def errors():
    async with aiohttp.ClientSession() as session:
        async with session.get(site + "/status/404") as response:
            show(response.status, response.ok)
            try:
                response.raise_for_status()
            except aiohttp.ClientResponseError as error:
                show(error.status, error.message, str(error.request_info.real_url))
        error = await show_error(session.get(site + "/status/500", raise_for_status=True))
        show(error.status)
        await show_error(session.get(site + "/redirect/5", max_redirects=3))
        async with session.get(site + "/page") as response:
            show((await show_error(response.json())).message)
        async with session.get(site + "/page") as response:
            pass
        show(await show_error(response.read()))
        show(str(await show_error(session.get("http://127.0.0.1:1/"))).startswith("Cannot connect to host 127.0.0.1:1 ssl:default ["))
        await show_error(session.post(site + "/post", data="a", json="b"))
    await show_error(session.get(site + "/get"))
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        await show_error(session.get(site + "/status/403"))
    show(str(aiohttp.ServerDisconnectedError()), issubclass(aiohttp.ServerTimeoutError, asyncio.TimeoutError))


async def timeouts():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.2)) as session:
        await show_error(session.get(site + "/delay/2"))
        await show_error(session.get(site + "/delay/2", timeout=aiohttp.ClientTimeout(sock_read=0.1)))
        show((await session.get(site + "/get", timeout=aiohttp.ClientTimeout())).status)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:
        slow = asyncio.create_task(session.get(site + "/delay/1"))
        await asyncio.sleep(0.1)
        await show_error(session.get(site + "/get", timeout=aiohttp.ClientTimeout(connect=0.1)))
        slow.cancel()
        await asyncio.gather(slow, return_exceptions=True)
        show((await session.get(site + "/get")).status)


async def limits():
    """In which order requests of different lengths end shows how many were under way at once."""
    for connector in ({}, {"limit": 3}, {"limit": 2}, {"limit": 1}, {"limit_per_host": 1}, {"limit": 0}):
        ended = []

        async def one(name, seconds):
            async with session.get(f"{site}/delay/{seconds}") as response:
                await response.read()
            ended.append(name)

        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(**connector)) as session:
            async with asyncio.TaskGroup() as group:
                for name, seconds in (("a", 1), ("b", 0.5), ("c", 1.5), ("d", 0.1)):
                    group.create_task(one(name, seconds))
        show(connector, *ended)


async def addresses():
    """Those that no browser takes for ones. What the system cannot look up is an error of the connection."""
    kinds = (aiohttp.InvalidURL, aiohttp.ClientConnectorError, UnicodeError)
    async with aiohttp.ClientSession() as session:
        for address in (
            "http://256.256.256.256/", "http://1.2.3.4.5/", "http://a<b.invalid/", "http://a%00b.invalid/", "http://[::1/",
            "http://[zz]/", "http://x:99999/", "http://x:abc/", "http://", "http:///p", "http://.a.invalid/",
            "http://*.invalid/", "http://xn--.invalid/", "http://user@/", "http://a]b/", "https://256.1.1.1/", "http://:80/",
        ):
            try:
                await session.get(address)
            except kinds as error:
                show(address, *(kind.__name__ for kind in kinds if isinstance(error, kind)))


for part in (basics, settings, errors, timeouts, limits, addresses):
    show("---", part.__name__)
    asyncio.run(part())
