"""The module `_interpreters`: makes interpreters, and has them do what is wanted. It knows no queues."""

import marshal
import os
import sys
import types

from green import c_module, files, host, inheritance
from green.interpreters import crossing
from green.interpreters.errors import InterpreterError, InterpreterNotFoundError, NotShareableError, excinfo

WHENCE_UNKNOWN, WHENCE_RUNTIME, WHENCE_LEGACY_CAPI, WHENCE_CAPI, WHENCE_XI, WHENCE_STDLIB = range(6)
_MAIN = 0

#: Whether this interpreter has made another: at its end nothing is asked of the kernel where it has not.
has_made = False


def install():
    c_module.put(
        "_interpreters",
        create, destroy, list_all, get_current, get_main, whence, is_running, incref, decref, exec, call,
        set___main___attrs, crossing.is_shareable, InterpreterError, InterpreterNotFoundError, NotShareableError,
        WHENCE_UNKNOWN=WHENCE_UNKNOWN,
        WHENCE_RUNTIME=WHENCE_RUNTIME,
        WHENCE_LEGACY_CAPI=WHENCE_LEGACY_CAPI,
        WHENCE_CAPI=WHENCE_CAPI,
        WHENCE_XI=WHENCE_XI,
        WHENCE_STDLIB=WHENCE_STDLIB,
    )


def create(config=None, *, reqrefs=False):
    """`reqrefs`: it ends with its last object; all here do."""
    begins_with = inheritance.given() | {"path": list(sys.path), "argv": list(sys.argv), "cwd": os.getcwd()}
    global has_made
    has_made = True
    files.share()
    return host.call("interpreter.make", crossing.dump(begins_with))


def destroy(id, *, restrict=False):
    _check(id, restrict, "destroy")
    if id == host.process.interpreter:
        raise InterpreterError("cannot destroy the current interpreter")
    ended = host.wait("interpreter.close", id, waits_for=_call("close"))
    if ended == "not-found":
        raise _not_found(id)
    if ended == "running":
        raise InterpreterError("interpreter running")


def list_all(*, require_ready=False):
    return [(_MAIN, WHENCE_RUNTIME), *((id, WHENCE_STDLIB) for id in host.call("interpreter.list"))]


def get_current():
    id = host.process.interpreter
    return id, _whence(id)


def get_main():
    return _MAIN, WHENCE_RUNTIME


def whence(id):
    if isinstance(id, int) and id < 0:
        raise ValueError(f"interpreter ID must be a non-negative int, got {id}")
    is_running(id)
    return _whence(id)


def is_running(id, *, restrict=False):
    _check(id, restrict, "check if running for")
    if id == _MAIN:
        return True
    is_busy = host.call("interpreter.busy", id)
    if is_busy is None:
        raise _not_found(id)
    return is_busy


def incref(id, *, implieslink=False, restrict=False):
    if id != _MAIN and not host.call("interpreter.open", id):
        raise _not_found(id)


def decref(id, *, restrict=False):
    if id != _MAIN:
        host.tell("interpreter.release", id)


def exec(id, code, shared=None, *, restrict=False):
    """Returns what nobody caught, or None."""
    _check(id, restrict, "exec code for")
    job = ("exec", _script(code), *_names(shared))
    return _perform(id, job, "exec")[1]


def call(id, callable, args=None, kwargs=None, *, preserve_exc=False, restrict=False):
    """Returns the result and what nobody caught."""
    _check(id, restrict, "make a call in")
    job = ("call", *(crossing.dump(part) for part in (callable, tuple(args or ()), tuple((kwargs or {}).items()))))
    return _perform(id, job, "call")


def set___main___attrs(id, updates, *, restrict=False):
    _check(id, restrict, "update __main__ for")
    names = _names(updates)
    if not names:
        raise ValueError("arg 2 must be a non-empty mapping")
    _perform(id, ("names", *names), "prepare_main")


def _names(updates):
    """Names and bytes of their values, in turn."""
    return tuple(
        part for name, value in dict(updates or {}).items() for part in (str(name), crossing.dump(value, copies=False))
    )


def _script(script):
    """Its code."""
    if isinstance(script, types.FunctionType):
        script = script.__code__
    elif isinstance(script, (str, bytes, bytearray)):
        return compile(script, "<script>", "exec", dont_inherit=True)
    elif not isinstance(script, types.CodeType):
        raise TypeError(f"unsupported script {script!r}")
    if script.co_freevars:
        raise ValueError("closures not supported")
    if script.co_argcount or script.co_posonlyargcount or script.co_kwonlyargcount or script.co_flags & 0x0C:
        raise ValueError("code with args not supported")
    return script


def _perform(id, job, method):
    outcome = host.wait("interpreter.run", id, marshal.dumps(job), waits_for=_call(method))
    if outcome == "not-found":
        raise _not_found(id)
    if outcome == "running":
        raise InterpreterError("interpreter already running")
    if outcome == "gone":
        raise InterpreterError("interpreter ended")
    kind, *rest = marshal.loads(outcome)
    if kind == "raised":
        return None, excinfo(*rest)
    if kind == "not-shareable":
        raise NotShareableError(*rest)
    return crossing.load(*rest), None


def _call(method):
    """For the report of a deadlock."""
    return {"kind": "call", "function": f"concurrent.interpreters.Interpreter.{method}"}


def _check(id, restrict, action):
    if not isinstance(id, int):
        raise TypeError(f"interpreter ID must be an int, got {type(id).__name__}")
    if restrict and id == _MAIN:
        raise InterpreterError(f"cannot {action} unrecognized interpreter {id!r}")


def _whence(id):
    return WHENCE_RUNTIME if id == _MAIN else WHENCE_STDLIB


def _not_found(id):
    return InterpreterNotFoundError(f"unrecognized interpreter ID {id}")
