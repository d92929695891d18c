"""How a value goes from one interpreter to another: what is shareable as it is, what is not as a copy.

The rules are CPython's (`Python/crossinterp.c`). A function that uses nothing but its arguments and builtins goes as code,
and has the other's `__main__` for its globals; everything else is pickled. What is pickled by name of `__main__` is found
by running the program's file once more, under another name than `__main__`.
"""

import builtins
import dis
import marshal
import pickle
import runpy
import sys
import types

from green import host
from green.interpreters.errors import NotShareableError
from green.unavailable import UnavailableError

_PLAIN = (type(None), bool, float, str, bytes)
_INT = range(-(2**63), 2**63)
# Tags of what is sent.
_VALUE, _TUPLE, _VIEW, _QUEUE, _FUNCTION, _PICKLE = range(6)

#: The class of `concurrent.interpreters.Queue`, once that has been imported.
queue_type = None

_main_of_program = None


def is_shareable(obj, /):
    """Whether its class is one whose objects need no pickling."""
    cls = type(obj)
    return cls in _PLAIN or cls in (int, tuple, memoryview) or (queue_type is not None and cls is queue_type)


def dump(obj, copies=True):
    """Its bytes. `copies`: whether what is not shareable may be pickled."""
    return marshal.dumps(_packed(obj, copies))


def load(data):
    return _unpacked(marshal.loads(data))


def _packed(obj, copies):
    packed = _as_it_is(obj, copies)
    if packed is None and copies:
        packed = _copied(obj)
    if packed is None:
        raise NotShareableError(f"{obj!r} does not support cross-interpreter data")
    return packed


def _copied(obj):
    if type(obj) is types.FunctionType and is_stateless(obj):
        return _FUNCTION, obj.__code__
    try:
        pickled = pickle.dumps(obj)
    except Exception:
        return None
    return _PICKLE, pickled, getattr(sys.modules.get("__main__"), "__file__", None)


def _as_it_is(obj, copies):
    """None where it is not shareable."""
    cls = type(obj)
    if cls in _PLAIN or (cls is int and obj in _INT):
        return _VALUE, obj
    if cls is tuple:
        return _TUPLE, tuple(_packed(item, copies) for item in obj)
    if cls is memoryview:
        if not obj.readonly:
            raise UnavailableError(
                "memoryview between interpreters",
                "their memories are apart, so what one writes the other would not see",
                "Send bytes.",
            )
        return _VIEW, obj.tobytes(), obj.format, obj.shape
    if queue_type is not None and cls is queue_type:
        host.tell("queue.pack", obj.id)
        return _QUEUE, obj.id
    return None


def _unpacked(packed):
    tag, *rest = packed
    if tag == _TUPLE:
        return tuple(_unpacked(item) for item in rest[0])
    if tag == _VIEW:
        data, format, shape = rest
        return memoryview(data).cast("B").cast(format, shape) if format != "B" else memoryview(data)
    if tag == _QUEUE:
        return _queue(rest[0])
    if tag == _FUNCTION:
        return types.FunctionType(rest[0], sys.modules["__main__"].__dict__)
    if tag == _PICKLE:
        return _unpickled(*rest)
    return rest[0]


def _queue(id):
    from concurrent.interpreters import _queues

    queue = _queues.Queue(id)
    host.tell("queue.unpack", id)
    return queue


def _unpickled(pickled, main_file):
    try:
        try:
            return pickle.loads(pickled)
        except AttributeError as error:
            if main_file is None or not str(error).startswith("module '__main__' has no attribute '"):
                raise
        return _with_main_of_program(main_file, lambda: pickle.loads(pickled))
    except Exception as error:
        raise NotShareableError("object could not be unpickled") from error


def _with_main_of_program(main_file, load):
    global _main_of_program
    if _main_of_program is None:
        names = runpy.run_path(main_file, None, "<fake __main__>")
        _main_of_program = types.ModuleType("__main__")
        _main_of_program.__dict__.update(names)
    main = sys.modules["__main__"]
    sys.modules["__main__"] = _main_of_program
    try:
        return load()
    finally:
        sys.modules["__main__"] = main


def is_stateless(function):
    """Whether it is all in its code: no closure, no defaults, no globals."""
    is_bare = not (function.__closure__ or function.__defaults__ or function.__kwdefaults__)
    return is_bare and all(
        name in builtins.__dict__ and name not in function.__globals__ for name in _global_names(function.__code__)
    )


def _global_names(code):
    for instruction in dis.get_instructions(code):
        if "GLOBAL" in instruction.opname or "_NAME" in instruction.opname and "IMPORT" not in instruction.opname:
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _global_names(constant)
