"""A host that does not exist, a bad status, a bad address and a wrong type raise errors of their own."""
# covers: aiohttp.ClientConnectorError, aiohttp.ClientResponseError, aiohttp.InvalidURL, aiohttp.ContentTypeError, aiohttp.ClientError
# python: 3.11

import asyncio

import aiohttp


async def raises(error, asking):
    try:
        await asking
    except error as caught:
        assert isinstance(caught, aiohttp.ClientError)
        return caught
    raise AssertionError(f"{error.__name__} was not raised")


async def main():
    async with aiohttp.ClientSession() as session:
        error = await raises(aiohttp.ClientConnectorError, session.get("http://nowhere.invalid/"))
        assert isinstance(error, OSError) and "nowhere.invalid" in str(error)
        await raises(aiohttp.InvalidURL, session.get("http:///path"))
        for status in (404, 500):
            response = await session.get(f"http://site.example/status/{status}")
            assert response.status == status and not response.ok
            try:
                response.raise_for_status()
            except aiohttp.ClientResponseError as error:
                assert error.status == status
            else:
                raise AssertionError(status)
        response = await session.get("http://site.example/page")
        await raises(aiohttp.ContentTypeError, response.json())
        strict = aiohttp.ClientSession(raise_for_status=True)
        await raises(aiohttp.ClientResponseError, strict.get("http://site.example/status/404"))
        await strict.close()


asyncio.run(main())
print("ok")
