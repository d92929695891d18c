"""_thread itself: functions, locks and numbers without objects around them."""
# covers: _thread.start_new_thread, _thread.allocate_lock, _thread.get_ident, _thread.LockType, _thread.error, _thread._count
# python: 3.11

import _thread
import time

lock = _thread.allocate_lock()
assert type(lock) is _thread.LockType
assert _thread.error is RuntimeError
results = []
lock.acquire()


def work(first, *, second):
    results.append((first, second, _thread.get_ident()))
    lock.release()


ident = _thread.start_new_thread(work, (1,), {"second": 2})
assert lock.acquire(timeout=120)
assert results == [(1, 2, ident)]
assert ident != _thread.get_ident()

give_up = time.monotonic() + 120
while _thread._count() > 0:
    assert time.monotonic() < give_up
    time.sleep(0.001)

for wrong in [(None, ()), (work, None), (work, [1]), (work, (), 3)]:
    try:
        _thread.start_new_thread(*wrong)
    except TypeError:
        pass
    else:
        raise AssertionError(wrong)
print("ok")
