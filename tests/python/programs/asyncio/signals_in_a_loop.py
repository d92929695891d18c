"""Callbacks of signals run in the loop; removed ones leave the signal as it was by itself."""
# covers: asyncio.BaseEventLoop.add_signal_handler, asyncio.BaseEventLoop.remove_signal_handler
# python: 3.11

import asyncio
import os
import signal
import threading


async def main():
    loop = asyncio.get_running_loop()
    got = asyncio.Queue()
    loop.add_signal_handler(signal.SIGTERM, got.put_nowait, "term")
    loop.add_signal_handler(signal.SIGUSR1, got.put_nowait, "usr1")
    os.kill(os.getpid(), signal.SIGTERM)
    assert await got.get() == "term"
    threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGUSR1)).start()
    assert await got.get() == "usr1"
    assert loop.remove_signal_handler(signal.SIGTERM)
    assert not loop.remove_signal_handler(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    for wrong, error in ((main, TypeError), ("callback", ValueError)):
        try:
            loop.add_signal_handler(signal.SIGUSR2 if wrong is main else 1000, wrong)
        except error:
            continue
        raise AssertionError(f"{wrong} was taken")


asyncio.run(main())
assert signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL
print("ok")
