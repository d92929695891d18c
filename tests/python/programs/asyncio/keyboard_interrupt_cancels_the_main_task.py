"""Ctrl+C during asyncio.run() cancels the main task, which cleans up, and is raised at the end."""
# covers: asyncio.run, KeyboardInterrupt, signal.raise_signal
# python: 3.11

import asyncio
import signal

log = []


async def main():
    asyncio.get_running_loop().call_later(0.02, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        await asyncio.sleep(0)
        log.append("cleaned up")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    log.append("interrupted")
assert log == ["cancelled", "cleaned up", "interrupted"], log
print("ok")
