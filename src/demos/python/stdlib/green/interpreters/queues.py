"""The module `_interpqueues`: queues between interpreters, which the kernel keeps. Nothing here waits: the library asks
again and again, as it does natively.
"""

from green import c_module, host
from green.interpreters import crossing

_SHARED_ONLY, _COPIED = 0, 1
# By number: whether items of the queue may be pickled, as its maker said; all of them may where nobody did.
_fallbacks = {}
_empty = _full = None


class QueueError(RuntimeError):
    """Indicates that a queue-related error happened."""


class QueueNotFoundError(QueueError):
    pass


for _error in (QueueError, QueueNotFoundError):
    _error.__module__ = "concurrent.interpreters"


def install():
    c_module.put(
        "_interpqueues",
        create, destroy, list_all, put, get, bind, release, get_maxsize, get_queue_defaults, is_full, get_count,
        _register_heap_types, QueueError, QueueNotFoundError,
    )


def _register_heap_types(queue_type, empty, full):
    global _empty, _full
    crossing.queue_type, _empty, _full = queue_type, empty, full


def create(maxsize, unboundop=-1, fallback=-1):
    # 3 is UNBOUND: an item whose interpreter has ended is told of.
    qid = host.call("queue.make", maxsize, 3 if unboundop < 0 else unboundop)
    _fallbacks[qid] = fallback
    return qid


def destroy(qid):
    if not host.call("queue.destroy", qid):
        raise _not_found(qid)


def list_all():
    return [(qid, _about(qid)[1], _COPIED) for qid in host.call("queue.list")]


def put(qid, obj, unboundop=-1, fallback=-1):
    if fallback < 0:
        fallback = _fallbacks.get(qid, _COPIED)
    came = host.call("queue.put", qid, crossing.dump(obj, copies=fallback != _SHARED_ONLY), unboundop)
    if came == "not-found":
        raise _not_found(qid)
    if came == "full":
        raise _full(f"queue {qid} is full")


def get(qid):
    """The item and None, or, where its interpreter has ended, None and what is to be made of it."""
    got = host.call("queue.get", qid)
    if got == "not-found":
        raise _not_found(qid)
    if got == "empty":
        raise _empty(f"queue {qid} is empty")
    return (crossing.load(got), None) if isinstance(got, bytes) else (None, got)


def bind(qid):
    if not host.call("queue.open", qid):
        raise _not_found(qid)


def release(qid):
    host.tell("queue.release", qid)


def get_maxsize(qid):
    return _about(qid)[0]


def get_queue_defaults(qid):
    return _about(qid)[1], _fallbacks.get(qid, _COPIED)


def is_full(qid):
    size, _, count = _about(qid)
    return size > 0 and count >= size


def get_count(qid):
    return _about(qid)[2]


def _about(qid):
    about = host.call("queue.about", qid)
    if about is None:
        raise _not_found(qid)
    return about


def _not_found(qid):
    return QueueNotFoundError(f"queue {qid} not found")
