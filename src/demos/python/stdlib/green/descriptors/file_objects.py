"""`open` and `io.FileIO` of a descriptor that is in the table: CPython's own file objects in Python.

Those in C cannot be used: they read without letting other threads go on, and their buffers tell threads apart by a number
of the system's, which is the same for all green threads; a second thread would be refused where it has to wait.
"""

import _io
import _pyio
import builtins
import io
import types

from green.descriptors import table


def install():
    # As a function in C, it is no method where a class names it.
    builtins.open = io.open = _io.open = staticmethod(open)
    io.FileIO = FileIO


def open(
    file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None
):
    if file.__class__ is int and table.get(file) is not None:
        return _open_descriptor(file, mode, buffering, encoding, errors, newline, closefd)
    return _open(file, mode, buffering, encoding, errors, newline, closefd, opener)


_open = _io.open
open.__doc__ = _open.__doc__
open.__module__ = "_io"


class _FileIO(_pyio.FileIO):
    #: What a program takes it for.
    __class__ = property(lambda self: _io.FileIO)


class BufferedReader(_pyio.BufferedReader):
    __class__ = property(lambda self: _io.BufferedReader)


class BufferedWriter(_pyio.BufferedWriter):
    __class__ = property(lambda self: _io.BufferedWriter)


class _BufferedRandom(_pyio.BufferedRandom):
    __class__ = property(lambda self: _io.BufferedRandom)


# The function of the library, which makes objects of these classes.
_open_descriptor = types.FunctionType(
    _pyio.open.__func__.__code__,
    {
        **vars(_pyio),
        "FileIO": _FileIO,
        "BufferedReader": BufferedReader,
        "BufferedWriter": BufferedWriter,
        "BufferedRandom": _BufferedRandom,
        "TextIOWrapper": io.TextIOWrapper,
    },
    "open",
    _pyio.open.__func__.__defaults__,
)


class _FileIOClass(type):
    def __call__(cls, file, *args, **kwargs):
        if cls is not FileIO:
            return super().__call__(file, *args, **kwargs)
        is_ours = file.__class__ is int and table.get(file) is not None
        return (_FileIO if is_ours else _io.FileIO)(file, *args, **kwargs)

    def __instancecheck__(cls, instance):
        return isinstance(instance, _io.FileIO) if cls is FileIO else super().__instancecheck__(instance)

    def __subclasscheck__(cls, subclass):
        return issubclass(subclass, _io.FileIO) if cls is FileIO else super().__subclasscheck__(subclass)


class FileIO(_io.FileIO, metaclass=_FileIOClass):
    __doc__ = _io.FileIO.__doc__


FileIO.__module__ = "_io"
