"""`resource`, which Pyodide leaves out: what a process has used, as far as the engine measures it, and its limits.

The numbers of constants are those of Linux.
"""

import os
from collections import namedtuple

from green import arguments, c_module, host, timing
from green.descriptors.calls import MAX_OPEN
from green.unavailable import UnavailableError

RLIM_INFINITY = -1
_LIMITS = (
    "CPU", "FSIZE", "DATA", "STACK", "CORE", "RSS", "NPROC", "NOFILE", "MEMLOCK", "AS", "LOCKS", "SIGPENDING", "MSGQUEUE",
    "NICE", "RTPRIO", "RTTIME",
)  # fmt: skip
_OF_MEMORY = {_LIMITS.index("AS"), _LIMITS.index("DATA")}
_NOFILE, _CORE = _LIMITS.index("NOFILE"), _LIMITS.index("CORE")
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
_NOTHING = (0,) * 13


class struct_rusage(
    namedtuple(
        "struct_rusage",
        "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap ru_inblock ru_oublock ru_msgsnd "
        "ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw",
    )
):
    __slots__ = ()

    def __repr__(self):
        return f"resource.{super().__repr__()}"


def getrusage(who, /):
    """All time is the user's. Children keep theirs to themselves."""
    who = arguments.c_int(who)
    if who == RUSAGE_CHILDREN:
        return struct_rusage(0.0, 0.0, 0, *_NOTHING)
    if who not in (RUSAGE_SELF, RUSAGE_THREAD):
        raise ValueError("invalid who parameter")
    seconds = timing.process_time() if who == RUSAGE_SELF else timing.thread_time()
    # The memory of WebAssembly never shrinks, so that what it has is the most that it had.
    return struct_rusage(seconds, 0.0, host.process.memoryBytes // 1024, *_NOTHING)


def getrlimit(resource, /):
    resource = _checked(resource)
    if resource in _OF_MEMORY:
        limit = host.process.memoryLimit
    elif resource == _NOFILE:
        limit = MAX_OPEN
    else:
        limit = 0 if resource == _CORE else RLIM_INFINITY
    return limit, limit


def setrlimit(resource, limits, /):
    """A limit may be set to what it is: then there is nothing to do."""
    try:
        soft, hard = limits
    except (TypeError, ValueError):
        raise ValueError("expected a tuple of 2 integers") from None
    if (arguments.c_long(soft), arguments.c_long(hard)) != getrlimit(resource):
        raise UnavailableError("resource.setrlimit", "the limits are set by the page", "Use resource.getrlimit() to see them.")


def getpagesize():
    return os.sysconf("SC_PAGESIZE")


def _checked(resource):
    resource = arguments.c_int(resource)
    if not 0 <= resource < len(_LIMITS):
        raise ValueError("invalid resource specified")
    return resource


def install():
    limits = {f"RLIMIT_{name}": number for number, name in enumerate(_LIMITS) if name != "LOCKS"}
    c_module.put(
        "resource",
        *(getrusage, getrlimit, setrlimit, getpagesize, struct_rusage),
        **limits,
        RLIMIT_OFILE=_NOFILE,
        RLIM_INFINITY=RLIM_INFINITY,
        RUSAGE_SELF=RUSAGE_SELF,
        RUSAGE_CHILDREN=RUSAGE_CHILDREN,
        RUSAGE_THREAD=RUSAGE_THREAD,
        error=OSError,
    )
