"""In debug mode a callback, a timer and a task know the line that asked for them."""
# covers: asyncio.AbstractEventLoop.set_debug
# python: 3.11

import asyncio
import sys


def here():
    return (__file__, sys._getframe(1).f_lineno)


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    asked = {
        "call_soon": (loop.call_soon(int), here()),
        "call_soon_threadsafe": (loop.call_soon_threadsafe(int), here()),
        "call_later": (loop.call_later(0, int), here()),
        "create_task": (loop.create_task(nothing()), here()),
    }
    for name, (thing, place) in asked.items():
        last = thing._source_traceback[-1]
        assert (last[0], last[1]) == place, (name, last, place)
    await asked["create_task"][0]


asyncio.run(main(), debug=True)
print("ok")
