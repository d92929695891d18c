"""get_event_loop() gives the running loop, or the one that was set."""
# covers: asyncio.get_event_loop, asyncio.set_event_loop, asyncio.get_event_loop_policy, asyncio.set_event_loop_policy, asyncio.EventLoop
# python: 3.11

import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def main():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


assert asyncio.run(main())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
assert asyncio.get_event_loop() is loop
assert loop.run_until_complete(main())
loop.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    assert "no current event loop" in str(error)
else:
    raise AssertionError("there is none")
policy = asyncio.get_event_loop_policy()
made = policy.new_event_loop()
assert isinstance(made, asyncio.AbstractEventLoop)
made.close()
asyncio.set_event_loop_policy(None)
print("ok")
