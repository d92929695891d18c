"""`threading.local`: an attribute dictionary for each thread. The built-in one asks for CPython's thread state, which
several green threads may come to share."""

import weakref

from green import threads

_by_thread = {}


class _Storage:
    __slots__ = ("dicts", "args", "kwargs", "__weakref__")


def _dict_of(self):
    storage = object.__getattribute__(self, "_local__storage")
    me = threads.current.id
    found = storage.dicts.get(me)
    if found is None:
        found = storage.dicts[me] = {}
        _remember(me, storage)
        cls = type(self)
        if cls.__init__ is not object.__init__:
            try:
                cls.__init__(self, *storage.args, **storage.kwargs)
            except BaseException:
                storage.dicts.pop(me, None)
                raise
    return found


def _remember(thread_id, storage):
    _by_thread.setdefault(thread_id, weakref.WeakSet()).add(storage)


def drop(thread_id):
    """The thread has ended: what it stored goes."""
    for storage in list(_by_thread.pop(thread_id, ())):
        storage.dicts.pop(thread_id, None)


def _is_data_descriptor(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return hasattr(type(base.__dict__[name]), "__set__")
    return False


class Local:
    __slots__ = ("_local__storage", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        storage = _Storage()
        storage.args, storage.kwargs = args, kwargs
        storage.dicts = {threads.current.id: {}}
        object.__setattr__(self, "_local__storage", storage)
        _remember(threads.current.id, storage)
        return self

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread._local' object")

    def __getattribute__(self, name):
        found = _dict_of(self)
        if name == "__dict__":
            return found
        if name in found and not _is_data_descriptor(type(self), name):
            return found[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        found = _dict_of(self)
        if _is_data_descriptor(type(self), name):
            object.__setattr__(self, name, value)
        else:
            found[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        found = _dict_of(self)
        if _is_data_descriptor(type(self), name):
            object.__delattr__(self, name)
        elif name in found:
            del found[name]
        else:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


Local.__name__ = Local.__qualname__ = "_local"
Local.__module__ = "_thread"
