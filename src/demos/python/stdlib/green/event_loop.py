"""asyncio on a green thread: the standard event loop, whose selector parks the thread."""

import asyncio
from asyncio import events, runners, unix_events

from green import host, loop_selector, loop_signals, threads, trace


class _TracedHandle(events.Handle):
    """A step of a task."""

    __slots__ = ("_task",)

    def _run(self):
        trace.enter_task(self._task, trace.COMPUTING)
        super()._run()
        trace.enter_task(self._task, trace.ENDED if self._task.done() else trace.WAITING)


class EventLoop(loop_signals.SignalHandlers, unix_events._UnixSelectorEventLoop):
    """The loop of the standard library. What wakes it needs no sockets; `selector` is not used."""

    def __init__(self, selector=None):
        self._parked = None
        self._is_woken = False
        # How many JavaScript promises its tasks wait for.
        self._promises = 0
        super().__init__(loop_selector.ParkingSelector(self))

    def _make_self_pipe(self):
        self._ssock = self._csock = None

    def _close_self_pipe(self):
        pass

    def _write_to_self(self):
        self._is_woken = True
        if self._parked is not None:
            threads.unpark(self._parked)

    def _call_soon(self, callback, args, context):
        task = getattr(callback, "__self__", None)
        if not isinstance(task, asyncio.Task):
            handle = super()._call_soon(callback, args, context)
        else:
            handle = _TracedHandle(callback, args, self, context)
            handle._task = task
            trace.enter_task(task, trace.READY)
            self._ready.append(handle)
        # The frame of this method.
        if handle._source_traceback:
            del handle._source_traceback[-1]
        return handle


async def settled(promise):
    """Awaits a JavaScript promise, read as an attribute; returns its value in Python, or raises."""
    from pyodide.ffi import create_once_callable

    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def settle(set_outcome, outcome):
        loop._promises -= 1
        if not future.done():
            set_outcome(outcome)

    # JavaScript calls these while any thread runs, or none.
    def succeed(value):
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, future.set_result, host.to_python(value))

    def fail(error):
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, future.set_exception, error)

    loop._promises += 1
    promise.then(create_once_callable(succeed), create_once_callable(fail))
    return await future


class _Policy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = EventLoop


def prepare(promise):
    """Undoes what Pyodide makes of asyncio: it runs everything in the one loop of the page. `promise` is any of JavaScript."""
    asyncio.run = runners.run
    # The class too, for programs that ask for the default policy.
    asyncio.unix_events._DefaultEventLoopPolicy = asyncio.unix_events._UnixDefaultEventLoopPolicy = _Policy
    events._set_event_loop_policy(_Policy())
    asyncio.SelectorEventLoop = asyncio.EventLoop = EventLoop
    # It would try whether the system has them.
    unix_events.can_use_pidfd = lambda: False
    _let_promises_through(type(promise))


def _let_promises_through(promise_class):
    """`run_sync` makes an asyncio future of what it is given, which costs ten times the switch itself."""
    ensure_future = asyncio.tasks.ensure_future

    def ensure(coro_or_future, *, loop=None):
        if coro_or_future.__class__ is promise_class:
            return coro_or_future
        return ensure_future(coro_or_future, loop=loop)

    asyncio.ensure_future = ensure
