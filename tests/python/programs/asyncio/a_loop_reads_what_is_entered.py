"""A loop watches the terminal: its tasks go on until a line is entered, and the loop is told of each and of the end."""
# covers: asyncio.loop.add_reader, asyncio.loop.remove_reader
# python: 3.11
# stdin: "Ann\nBob\n"
# stdout: .*ok\n

import asyncio
import os
import sys


async def main():
    loop = asyncio.get_running_loop()
    chunks = asyncio.Queue()
    loop.add_reader(sys.stdin, lambda: chunks.put_nowait(os.read(sys.stdin.fileno(), 100)))

    steps = 0

    async def work():
        nonlocal steps
        while True:
            steps += 1
            await asyncio.sleep(0.001)

    working = asyncio.create_task(work())
    entered = b""
    while chunk := await chunks.get():
        entered += chunk
        before = steps
        while steps == before:
            await asyncio.sleep(0)
    assert loop.remove_reader(sys.stdin) and not loop.remove_reader(sys.stdin)
    assert entered == b"Ann\nBob\n"
    working.cancel()
    [end] = await asyncio.gather(working, return_exceptions=True)
    assert isinstance(end, asyncio.CancelledError)


asyncio.run(main())
print("ok")
