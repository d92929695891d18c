"""ctypes objects in shared memory, for `multiprocessing.sharedctypes` (Value, Array, RawValue, RawArray, copy).

Each is of a subclass of its ctypes type that reads and writes the shared bytes at every access. Pointers cannot be
shared, and `ctypes.addressof` of such an object leads to bytes that nobody else sees; a buffer of it (`memoryview`) has
the shared bytes of that moment, and what is written into it is shared when it is released.
"""

import ctypes
import functools
import operator

from green.processes.memory import Memory


def install():
    from multiprocessing import heap, sharedctypes

    heap.BufferWrapper = Memory
    sharedctypes.rebuild_ctype = rebuild_ctype
    sharedctypes.copy = copy


def rebuild_ctype(type_, memory, length):
    """The object of a type (an array of `length` where that is given) at the start of a memory."""
    return _view(type_ if length is None else type_ * length, memory, 0)


def copy(obj):
    plain = getattr(type(obj), "_plain", type(obj))
    memory = Memory(ctypes.sizeof(plain))
    memory.write(0, bytes(obj))
    return _view(plain, memory, 0)


def _view(type_, memory, offset):
    shared = _shared_type(type_)
    view = shared.__new__(shared)
    view._wrapper = memory
    view._offset = offset
    return view


@functools.cache
def _shared_type(type_):
    from multiprocessing.reduction import ForkingPickler

    if issubclass(type_, ctypes._SimpleCData):
        base, members = _SharedSimple, {}
    elif issubclass(type_, ctypes.Array):
        is_text = type_._type_ in (ctypes.c_char, ctypes.c_wchar)
        base, members = (_SharedText if is_text else _SharedArray), {}
    elif issubclass(type_, (ctypes.Structure, ctypes.Union)):
        base, members = _Shared, {name: _field(type_, name, kind) for name, kind, *_ in _fields_of(type_)}
    else:
        raise TypeError(f"{type_.__name__} objects cannot be shared between processes")
    shared = type(type_.__name__, (base, type_), {"_plain": type_, "__module__": type_.__module__, **members})
    if base is _SharedText:
        # ctypes gives every class of text arrays these anew.
        shared.value, shared.raw = _SharedText.value, _SharedText.raw
    ForkingPickler.register(shared, _reduce)
    return shared


def _reduce(view):
    from multiprocessing import context

    context.assert_spawning(view)
    return _rebuild, (_described(view._plain), view._wrapper, view._offset)


def _described(type_):
    """A type as it can be pickled: arrays are made on the fly, and have no name to be found by."""
    return (_described(type_._type_), type_._length_) if issubclass(type_, ctypes.Array) else type_


def _rebuild(described, memory, offset):
    return _view(_type_of(described), memory, offset)


def _type_of(described):
    if not isinstance(described, tuple):
        return described
    kind, length = described
    return _type_of(kind) * length


class _Shared:
    def __init__(self, *args, **kwargs):
        if args or kwargs:
            self._store(bytes(self._plain(*args, **kwargs)))

    def _load(self):
        """A ctypes object of its own with the bytes of this moment."""
        return self._plain.from_buffer_copy(self._wrapper.read(self._offset, ctypes.sizeof(self._plain)))

    def _store(self, data, offset=0):
        self._wrapper.write(self._offset + offset, data)

    def __buffer__(self, flags):
        self._exported = bytes(self._load())
        ctypes.memmove(ctypes.addressof(self), self._exported, len(self._exported))
        return super().__buffer__(flags)

    def __release_buffer__(self, buffer):
        buffer.release()
        data = ctypes.string_at(ctypes.addressof(self), len(self._exported))
        changed = [i for i, (old, new) in enumerate(zip(self._exported, data)) if old != new]
        if changed:
            self._store(data[changed[0] : changed[-1] + 1], changed[0])


class _SharedSimple(_Shared):
    @property
    def value(self):
        return self._load().value

    @value.setter
    def value(self, value):
        self._store(bytes(self._plain(value)))

    def __repr__(self):
        return repr(self._load())

    def __bool__(self):
        return bool(self._load())


class _SharedArray(_Shared):
    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))] if self._has_parts() else self._load()[index]
        kind = self._type_
        at = self._place_of(index)
        if self._has_parts():
            return _view(kind, self._wrapper, self._offset + at)
        return kind.from_buffer_copy(self._wrapper.read(self._offset + at, ctypes.sizeof(kind))).value

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._set_slice(index, value)
            return
        at = self._place_of(index)
        element = (self._type_ * 1)()
        element[0] = value
        self._store(bytes(element), at)

    def _set_slice(self, index, values):
        places = range(*index.indices(len(self)))
        elements = (self._type_ * len(places))()
        elements[:] = values
        size = ctypes.sizeof(self._type_)
        if places.step == 1:
            self._store(bytes(elements), places.start * size)
        else:
            for i, place in enumerate(places):
                self._store(bytes(elements)[i * size : (i + 1) * size], place * size)

    def __iter__(self):
        return (self[i] for i in range(len(self))) if self._has_parts() else iter(self._load())

    def _place_of(self, index):
        length = len(self)
        index = operator.index(index)
        if not -length <= index < length:
            raise IndexError("invalid index")
        return index % length * ctypes.sizeof(self._type_)

    def _has_parts(self):
        return not issubclass(self._type_, ctypes._SimpleCData)


class _SharedText(_SharedArray):
    @property
    def value(self):
        return self._load().value

    @value.setter
    def value(self, value):
        self._set_all("value", value)

    @property
    def raw(self):
        return self._load().raw

    @raw.setter
    def raw(self, value):
        self._set_all("raw", value)

    def _set_all(self, name, value):
        plain = self._load()
        setattr(plain, name, value)
        self._store(bytes(plain))


def _fields_of(type_):
    return [field for base in reversed(type_.__mro__) for field in vars(base).get("_fields_", ())]


def _field(type_, name, kind):
    descriptor = getattr(type_, name)

    def get(self):
        if issubclass(kind, ctypes._SimpleCData):
            return getattr(self._load(), name)
        return _view(kind, self._wrapper, self._offset + descriptor.offset)

    def set(self, value):
        # Only the bytes of this field, so that others are not set to what they were.
        plain = self._load()
        setattr(plain, name, value)
        size = ctypes.sizeof(kind)
        self._store(bytes(plain)[descriptor.offset : descriptor.offset + size], descriptor.offset)

    return property(get, set)
