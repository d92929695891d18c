"""A Future can be fulfilled by whoever holds it, once."""
# covers: concurrent.futures.Future, concurrent.futures.Future.set_result, concurrent.futures.Future.set_exception, concurrent.futures.Future.set_running_or_notify_cancel, concurrent.futures.InvalidStateError
# python: 3.11

import threading
from concurrent.futures import Future, InvalidStateError

future = Future()
assert not future.done() and not future.running()
assert future.set_running_or_notify_cancel() is True
assert future.running() and future.cancel() is False
threading.Timer(0.02, future.set_result, args=("here",)).start()
assert future.result(timeout=120) == "here"
for call in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
    try:
        call()
    except InvalidStateError:
        pass
    else:
        raise AssertionError("fulfilled twice")

cancelled = Future()
assert cancelled.cancel()
assert cancelled.set_running_or_notify_cancel() is False
print("ok")
