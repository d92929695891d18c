"""What the timeline is told by Python: the names of threads, and the lanes of asyncio's tasks.

Threads' states are recorded by the scheduler. Tasks' are gathered here and handed over in bulk, since a task takes a
step in little more time than a call to JavaScript.
"""

from array import array
from time import perf_counter
from weakref import WeakKeyDictionary

from green import host

# Indices of SPAN_STATES in trace.ts.
COMPUTING, WAITING, READY = 0.0, 1.0, 2.0
ENDED = -1.0
_GATHERED = 3000
_MODULES_WITH_HELPERS = (
    "concurrent.futures.process", "asyncio.base_events", "concurrent.interpreters", "green.fault_handler",
)

_lanes = WeakKeyDictionary()
_events = array("d")


def add_thread(thread_id, function):
    """`function` is what the thread runs: for those of `threading`, a method of the Thread."""
    thread = getattr(function, "__self__", None)
    name = getattr(thread, "name", None) or f"Thread-{thread_id}"
    host.trace.addThread(thread_id, str(name), _is_helper(thread))


def _is_helper(thread):
    """Whether the standard library started it for its own needs, as `multiprocessing` does, not for the program's."""
    target = getattr(thread, "_target", None)
    is_worker = type(thread).__module__ == "multiprocessing.dummy"
    modules = (type(thread).__module__, getattr(target, "__module__", None) or "")
    # A thread of an InterpreterPoolExecutor only waits for its interpreter, which has a lane of its own.
    if any(type(arg).__module__ == "concurrent.futures.interpreter" for arg in getattr(thread, "_args", ())):
        return True
    return not is_worker and any(
        module.startswith("multiprocessing.") or module in _MODULES_WITH_HELPERS for module in modules
    )


def enter_task(task, state):
    lane = _lanes.get(task)
    if lane is None:
        lane = _lanes[task] = float(host.trace.addTask(_name(task), _is_of_the_loop(task)))
    _events.extend((perf_counter(), lane, state))
    if len(_events) > _GATHERED:
        flush()


def _name(task):
    """A name that nobody chose says less than the coroutine: both, as `Thread-1 (f)` has it."""
    name = task.get_name()
    coroutine = getattr(task.get_coro(), "__name__", None)
    is_made_up = name.startswith("Task-") and name[5:].isdigit()
    return f"{name} ({coroutine})" if coroutine and is_made_up else name


def _is_of_the_loop(task):
    """`asyncio.run` starts tasks of its own when it ends."""
    return getattr(task.get_coro(), "__qualname__", "").startswith("BaseEventLoop.")


def flush():
    if _events:
        host.trace.enterTasks(host.to_js(_events), perf_counter())
        del _events[:]
