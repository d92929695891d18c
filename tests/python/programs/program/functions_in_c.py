"""What CPython has in C is a function in C: no method where a class names it; shown, and pickled, by its name."""
# covers: time.sleep, os.getpid, threading.get_ident, builtins.open, builtins.input
# python: 3.11

import builtins
import functools
import inspect
import os
import pickle
import posix
import signal
import sqlite3
import sys
import threading
import time
import types

IN_C = {
    builtins: "input open",
    os: "close dup dup2 fork getpid getppid isatty kill pipe read times umask waitpid write _exit",
    signal: "alarm pause raise_signal set_wakeup_fd setitimer pthread_kill",
    sqlite3: "connect",
    sys: "getswitchinterval setswitchinterval _current_frames",
    threading: "get_ident get_native_id",
    time: "process_time sleep thread_time get_clock_info",
}

for module, names in IN_C.items():
    for name in names.split():
        function = getattr(module, name)
        assert type(function) is types.BuiltinFunctionType, (module, name, type(function))
        assert function.__name__ == function.__qualname__ == name, (function.__name__, function.__qualname__)
        assert repr(function) == f"<built-in function {name}>", repr(function)
        assert inspect.isbuiltin(function) and inspect.isroutine(function) and not inspect.isfunction(function)
        assert inspect.ismodule(function.__self__), function.__self__
        assert pickle.loads(pickle.dumps(function)) is function, name
assert repr(time.sleep.__self__) == repr(time) and repr(os.read.__self__) == repr(posix)
for name in ("getpid", "read", "umask", "times"):
    assert getattr(os, name) is getattr(posix, name) and getattr(os, name).__module__ == "posix", name
assert threading.get_ident.__module__ == "_thread" and time.sleep.__module__ == "time"
assert open.__module__ in ("_io", "io")
assert str(inspect.signature(os.getpid)) == "()" and list(inspect.signature(os.read).parameters) == ["fd", "length"]
assert isinstance(signal.signal, types.FunctionType) and isinstance(os.execl, types.FunctionType)


class Clock:
    """None of these gets the object."""

    sleep = time.sleep
    pid = os.getpid
    open = open

    def wait(self):
        self.sleep(0.01)
        return self.pid()


assert Clock().wait() == os.getpid()
with Clock().open(__file__) as file:
    assert file.readline().startswith('"""')

# Threads go on while one of them waits within such a function, also where another in C has called it.
order = []
all_began = threading.Event()


def work():
    order.append("began")
    if len(order) == 3:
        all_began.set()
    while not all_began.is_set():
        list(map(time.sleep, [0.001]))
        functools.partial(time.sleep)(0.001)
    order.append("ended")


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert order == ["began"] * 3 + ["ended"] * 3, order


class Path:
    def __fspath__(self):
        return open(self)


def reopens():
    try:
        open(Path())
    except RecursionError:
        order.append("too deep")


thread = threading.Thread(target=reopens)
thread.start()
thread.join()
reopens()
assert order[-2:] == ["too deep"] * 2, order

for wrong in (lambda: time.sleep(), lambda: time.sleep("1"), lambda: os.getpid(1), lambda: threading.get_ident(x=1)):
    try:
        wrong()
    except TypeError:
        continue
    raise AssertionError("no TypeError")
print("ok")
