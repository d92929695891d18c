"""set_event_loop takes loops and None alone."""
# covers: asyncio.set_event_loop
# python: 3.11

import asyncio

try:
    asyncio.set_event_loop(object())
except (TypeError, AssertionError):
    pass
else:
    raise AssertionError("anything is a loop")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
assert asyncio.get_event_loop() is loop
asyncio.set_event_loop(None)
loop.close()
print("ok")
