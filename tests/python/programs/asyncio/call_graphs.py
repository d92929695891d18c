"""The graph of who awaits whom can be captured and printed."""
# covers: asyncio.capture_call_graph, asyncio.format_call_graph, asyncio.print_call_graph, asyncio.FutureCallGraph, asyncio.FrameCallGraphEntry, asyncio.future_add_to_awaited_by, asyncio.future_discard_from_awaited_by
# python: 3.14

import asyncio
import io

captured = {}


async def inner():
    stream = io.StringIO()
    asyncio.print_call_graph(file=stream)
    captured["printed"] = stream.getvalue()
    captured["text"] = asyncio.format_call_graph()
    captured["graph"] = asyncio.capture_call_graph()


async def outer():
    await inner()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(outer(), name="the task")
    first, second = asyncio.Future(), asyncio.Future()
    asyncio.future_add_to_awaited_by(first, second)
    asyncio.future_discard_from_awaited_by(first, second)


asyncio.run(main())
assert isinstance(captured["graph"], asyncio.FutureCallGraph)
assert isinstance(captured["graph"].call_stack[0], asyncio.FrameCallGraphEntry)
for text in (captured["printed"], captured["text"]):
    assert "the task" in text and "outer" in text and "main" in text, text
print("ok")
