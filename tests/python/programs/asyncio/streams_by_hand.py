"""A StreamReader that is fed by hand gives lines and pieces, and tells what is missing."""
# covers: asyncio.StreamReader, asyncio.IncompleteReadError, asyncio.LimitOverrunError
# python: 3.11

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=64)
    loop = asyncio.get_running_loop()
    loop.call_later(0.01, reader.feed_data, b"one\ntwo\nthr")
    loop.call_later(0.02, reader.feed_data, b"ee;rest")
    loop.call_later(0.03, reader.feed_eof)
    assert await reader.readline() == b"one\n"
    assert await reader.readexactly(4) == b"two\n"
    assert await reader.readuntil(b";") == b"three;"
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as error:
        assert error.partial == b"rest" and error.expected == 10
    else:
        raise AssertionError("there is no more")
    assert reader.at_eof() and await reader.read() == b""

    narrow = asyncio.StreamReader(limit=4)
    narrow.feed_data(b"too long for it\n")
    try:
        await narrow.readuntil()
    except asyncio.LimitOverrunError as error:
        assert error.consumed >= 4
    else:
        raise AssertionError("longer than the limit")


asyncio.run(main())
print("ok")
