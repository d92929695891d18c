"""Programs that run under a schedule: what the library does in the order of addresses, it does in the order in which things
came. Addresses are others where a run is followed line by line. Does nothing for objects of the program's own classes.
"""

import asyncio
import concurrent.futures
import itertools
import threading

from green import event_loop

_numbers = itertools.count(1)


def install():
    # The library keeps them in sets, and hands these to the program.
    threading.Thread.__hash__ = concurrent.futures.Future.__hash__ = _number
    event_loop.EventLoop.create_task = _create_task
    event_loop.EventLoop.create_future = _create_future
    asyncio.as_completed = asyncio.tasks.as_completed = _as_completed
    concurrent.futures._base._AcquireFutures.__init__ = _sort_futures


def _number(self):
    try:
        return self._explored_number
    except AttributeError:
        self._explored_number = next(_numbers)
        return self._explored_number


# Those of asyncio are written in C, and their hash cannot be replaced.
class _Task(asyncio.Task):
    __hash__ = _number


class _Future(asyncio.Future):
    __hash__ = _number


for _class, _original in ((_Task, asyncio.Task), (_Future, asyncio.Future)):
    _class.__name__ = _class.__qualname__ = _original.__name__
    _class.__module__ = _original.__module__


def _create_task(loop, coro, **options):
    if loop._task_factory is not None:
        return loop._task_factory(loop, coro, **options)
    loop._check_closed()
    return _Task(coro, loop=loop, **options)


def _create_future(loop):
    return _Future(loop=loop)


_as_they_complete = asyncio.as_completed


def _as_completed(fs, *, timeout=None):
    """It makes tasks of a set of coroutines: here, of each in its turn."""
    if not (asyncio.isfuture(fs) or asyncio.iscoroutine(fs)):
        fs = [asyncio.ensure_future(each) for each in dict.fromkeys(fs)]
    return _as_they_complete(fs, timeout=timeout)


def _sort_futures(self, futures):
    self.futures = sorted(futures, key=hash)
