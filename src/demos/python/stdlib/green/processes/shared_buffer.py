"""What stands for a `memoryview` of shared memory: every access reads or writes the bytes that all processes see.

It is no real memoryview, which would need the bytes to lie in this interpreter. Whoever asks it for a buffer (`bytes`,
`struct`, `memoryview`) gets the bytes of that moment; what is written into that buffer is shared when it is released.
"""

import operator
import struct


class SharedBuffer:
    """So many items of one format, one after another, in a `Memory`."""

    readonly = False
    ndim = 1

    def __init__(self, memory, offset=0, nbytes=None, format="B"):
        self._memory = memory
        self._offset = offset
        self.nbytes = memory.size if nbytes is None else nbytes
        self.format = format
        self.itemsize = struct.calcsize(format)
        self._exported = {}
        memory.views += 1

    def __del__(self):
        self.release()

    def __len__(self):
        return self.nbytes // self.itemsize

    @property
    def shape(self):
        return (len(self),)

    @property
    def strides(self):
        return (self.itemsize,)

    @property
    def obj(self):
        return self._memory

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._slice(index)
        return self._item(self._checked(index))

    def _slice(self, index):
        start, stop, step = index.indices(len(self))
        if step != 1:
            return self._local().toreadonly()[index]
        size = max(0, stop - start) * self.itemsize
        return SharedBuffer(self._live(), self._offset + start * self.itemsize, size, self.format)

    def _item(self, index):
        data = self._live().read(self._offset + index * self.itemsize, self.itemsize)
        return memoryview(data).cast(self.format)[0]

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._set_slice(index, value)
            return
        index = self._checked(index)
        item = memoryview(bytearray(self.itemsize)).cast(self.format)
        item[0] = value
        self._live().write(self._offset + index * self.itemsize, item.tobytes())

    def _set_slice(self, index, values):
        places = range(*index.indices(len(self)))
        with memoryview(values) as given:
            data = given.tobytes()
            if given.format != self.format or len(given) != len(places):
                raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
        if places.step == 1:
            self._live().write(self._offset + places.start * self.itemsize, data)
            return
        for i, place in enumerate(places):
            item = data[i * self.itemsize : (i + 1) * self.itemsize]
            self._live().write(self._offset + place * self.itemsize, item)

    def __iter__(self):
        return iter(self.tolist())

    def __eq__(self, other):
        if isinstance(other, SharedBuffer):
            other = other._local()
        return self._local() == other

    def __enter__(self):
        self._live()
        return self

    def __exit__(self, *exception):
        self.release()

    def cast(self, format):
        if self.nbytes % struct.calcsize(format):
            raise TypeError("memoryview: length is not a multiple of itemsize")
        return SharedBuffer(self._live(), self._offset, self.nbytes, format)

    def tobytes(self):
        return self._live().read(self._offset, self.nbytes)

    def tolist(self):
        return self._local().tolist()

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def toreadonly(self):
        return self._local().toreadonly()

    def release(self):
        memory = getattr(self, "_memory", None)
        if memory is not None:
            memory.views -= 1
            self._memory = None

    def __buffer__(self, flags):
        data = self.tobytes()
        view = memoryview(bytearray(data)).cast(self.format)
        self._exported[id(view)] = data, self._memory
        self._memory.views += 1
        return view

    def __release_buffer__(self, view):
        before, memory = self._exported.pop(id(view))
        memory.views -= 1
        after = view.tobytes()
        changed = [i for i, (old, new) in enumerate(zip(before, after)) if old != new]
        if changed:
            first, last = changed[0], changed[-1]
            memory.write(self._offset + first, after[first : last + 1])

    def _local(self):
        return memoryview(self.tobytes()).cast(self.format)

    def _live(self):
        if self._memory is None:
            raise ValueError("operation forbidden on released memoryview object")
        return self._memory

    def _checked(self, index):
        length = len(self)
        index = operator.index(index)
        if not -length <= index < length:
            raise IndexError("index out of bounds on dimension 1")
        return index % length
