"""_thread keeps its old names, and its locks are those of threading."""
# covers: _thread.start_new, _thread.allocate, _thread.lock, _thread.RLock, _thread.exit_thread, _thread.TIMEOUT_MAX, _thread.get_native_id, _thread.stack_size, _thread.daemon_threads_allowed, _thread.start_joinable_thread, threading.TIMEOUT_MAX
# python: 3.13

import _thread
import threading

assert _thread.start_new is _thread.start_new_thread or callable(_thread.start_new)
assert isinstance(_thread.allocate(), _thread.LockType)
assert _thread.lock is _thread.LockType is type(threading.Lock())
assert _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX > 1e6
assert _thread.get_native_id() == threading.get_native_id()
assert _thread.stack_size() == 0
assert _thread.daemon_threads_allowed() is True
functions = _thread.allocate_lock, _thread.get_ident, _thread.get_native_id, _thread.start_new_thread
assert {function.__module__ for function in functions} == {"_thread"}

results = []
handle = _thread.start_joinable_thread(lambda: results.append(_thread.get_ident()))
handle.join()
assert results == [handle.ident] and handle.is_done()


def leave():
    results.append("before")
    _thread.exit_thread()
    results.append("after")


lock = _thread.RLock()
with lock, lock:
    pass
handle = _thread.start_joinable_thread(leave)
handle.join()
assert results[1:] == ["before"]
print("ok")
