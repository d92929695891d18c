"""A function in C that calls one in Python, with no JavaScript in between: a thread can be suspended within it.

It is CPython's own `builtin_function_or_method`, over the function by which CPython calls objects of a class that has
`__call__`. To be made while the image of the memory is: addresses of functions that are looked up later would not be in it.

On an upgrade: `PyTypeObject`, `PyCFunctionObject` and `PyMethodDef` must have these fields at these places, and CPython
must call functions in C without JavaScript (`integrations/python-assets/make-assets.ts`).
"""

import ctypes
import sys
import types


class _MethodDef(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_void_p),
        ("call", ctypes.c_void_p),
        ("flags", ctypes.c_int),
        ("doc", ctypes.c_void_p),
    )


class _Module(types.ModuleType):
    """`__self__` of such a function: shows the module that the function is of, and is what CPython calls."""

    # A place in each object, so that one class is enough.
    __slots__ = ("__call__",)


# Places of words in an object.
_METHOD_DEF = 2
_TP_CALL = 16
_VARARGS_AND_KEYWORDS = 0x1 | 0x2

_new = ctypes.pythonapi["PyCFunction_NewEx"]
_new.argtypes = (ctypes.c_void_p, ctypes.py_object, ctypes.py_object)
_new.restype = ctypes.py_object

# CPython does not keep what it is given.
_kept = []


def make(function, module, name, doc):
    """`doc` begins with the signature as CPython has it in C: `name($module, …)`, a line `--`, an empty line."""
    return _make(function, module, _text(name), _text(doc))


def make_like(function, original):
    """With module, name, signature and doc of a function in C."""
    definition = _MethodDef.from_address(_words(original)[_METHOD_DEF])
    return _make(function, original.__module__, definition.name, definition.doc)


def _make(function, module, name, doc):
    owner = _Module(module)
    owner.__spec__ = sys.modules[module].__spec__
    owner.__call__ = function
    definition = _MethodDef(name, _words(_Module)[_TP_CALL], _VARARGS_AND_KEYWORDS, doc)
    _kept.append(definition)
    return _new(ctypes.addressof(definition), owner, module)


def _words(thing):
    return ctypes.cast(id(thing), ctypes.POINTER(ctypes.c_size_t))


# The name of a function as it is known, before anything is written by such places.
assert ctypes.string_at(_MethodDef.from_address(_words(len)[_METHOD_DEF]).name) == b"len"


def _text(text):
    buffer = ctypes.create_string_buffer(text.encode())
    _kept.append(buffer)
    return ctypes.addressof(buffer)
