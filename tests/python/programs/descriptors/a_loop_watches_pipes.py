"""An event loop watches the ends of pipes, by callbacks and as streams with back-pressure."""
# covers: asyncio.BaseEventLoop.connect_read_pipe, asyncio.BaseEventLoop.connect_write_pipe
# python: 3.11

import asyncio
import os
import threading


async def watch():
    loop = asyncio.get_running_loop()
    reader, writer = os.pipe()
    rung = loop.create_future()
    loop.add_reader(reader, lambda: rung.done() or rung.set_result(os.read(reader, 10)))
    threading.Timer(0.05, os.write, (writer, b"ding")).start()
    assert await rung == b"ding"
    assert loop.remove_reader(reader)
    free = asyncio.Event()
    loop.add_writer(writer, free.set)
    await free.wait()
    assert loop.remove_writer(writer)
    os.close(reader)
    os.close(writer)


async def stream():
    loop = asyncio.get_running_loop()
    reader, writer = os.pipe()
    source = asyncio.StreamReader()
    receiving, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(source), os.fdopen(reader, "rb"))
    sending, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(writer, "wb"))
    target = asyncio.StreamWriter(sending, protocol, None, loop)
    count = asyncio.create_task(count_lines(source))
    target.write(b"a line\n" * 40_000)
    assert sending.get_write_buffer_size() > 0
    await target.drain()
    target.close()
    assert await count == 40_000
    receiving.close()


async def count_lines(source):
    return len([line async for line in source])


asyncio.run(watch())
asyncio.run(stream())
print("ok")
