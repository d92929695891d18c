"""asyncio starts children, reads and writes their streams and waits for them, while other tasks go on."""
# covers: asyncio.create_subprocess_exec, asyncio.create_subprocess_shell, asyncio.BaseEventLoop.subprocess_exec, asyncio.BaseEventLoop.subprocess_shell, asyncio.SubprocessProtocol, asyncio.SubprocessTransport
# python: 3.11

import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def count(seconds, counted):
    while True:
        await asyncio.sleep(seconds)
        counted.append(None)


class Protocol(asyncio.SubprocessProtocol):
    def __init__(self):
        self.output, self.ended = b"", asyncio.get_running_loop().create_future()

    def pipe_data_received(self, fd, data):
        self.output += data

    def process_exited(self):
        self.exited = True

    def connection_lost(self, exc):
        self.ended.set_result(self.exited)


async def main():
    counted = []
    counter = asyncio.create_task(count(0.001, counted))
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "import sys; print(sys.stdin.read().upper()); print('err', file=sys.stderr)",
        stdin=PIPE, stdout=PIPE, stderr=PIPE)
    assert await child.communicate(b"words") == (b"WORDS\n", b"err\n") and child.returncode == 0
    assert counted
    counter.cancel()

    child = await asyncio.create_subprocess_shell("echo a; echo b >&2; exit 3", stdout=PIPE, stderr=STDOUT)
    assert [line async for line in child.stdout] == [b"a\n", b"b\n"]
    assert await child.wait() == 3

    child = await asyncio.create_subprocess_exec("sleep", "600", stdout=DEVNULL)
    try:
        await asyncio.wait_for(child.wait(), 0.05)
    except asyncio.TimeoutError:
        child.terminate()
    assert await child.wait() == -signal.SIGTERM

    outputs = await asyncio.gather(*(output_of(n) for n in range(4)))
    assert outputs == [b"0\n", b"1\n", b"2\n", b"3\n"], outputs

    start = asyncio.get_running_loop().subprocess_exec
    transport, protocol = await start(Protocol, "echo", "by a protocol", stdin=None, stderr=None)
    assert await protocol.ended and protocol.output == b"by a protocol\n" and transport.get_returncode() == 0
    transport.close()
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError as error:
        assert error.filename == "no-such-program"
    print("ok")


async def output_of(number):
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", f"print({number})", stdout=PIPE)
    return (await child.communicate())[0]


if __name__ == "__main__":
    asyncio.run(main())
