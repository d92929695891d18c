"""No handler can be set for SIGKILL, by `signal` or by a loop; a set of signals refuses what is no signal."""
# covers: signal.signal, signal.pthread_sigmask, asyncio.AbstractEventLoop.add_signal_handler
# python: 3.11

import asyncio
import errno
import signal

try:
    signal.signal(signal.SIGKILL, print)
except OSError as error:
    assert error.errno == errno.EINVAL
else:
    raise AssertionError("SIGKILL can be caught")


async def main():
    try:
        asyncio.get_running_loop().add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as error:
        assert "cannot be caught" in str(error)
    else:
        raise AssertionError("SIGKILL can be caught by a loop")


asyncio.run(main())
for number in (0, 1 << 1000):
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, [number])
    except ValueError:
        pass
    else:
        raise AssertionError(f"{number} is a signal")
assert signal.signal.__module__ == "signal"
print("ok")
