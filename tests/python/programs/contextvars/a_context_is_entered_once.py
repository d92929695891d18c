"""A context that one thread has entered cannot be entered by another."""
# covers: contextvars.Context.run
# python: 3.11

import contextvars
import threading

context = contextvars.copy_context()
entered = threading.Event()
leave = threading.Event()


def stay():
    entered.set()
    leave.wait()


thread = threading.Thread(target=context.run, args=(stay,))
thread.start()
entered.wait()
try:
    context.run(int)
except RuntimeError as error:
    assert "already entered" in str(error)
else:
    raise AssertionError("entered twice")
leave.set()
thread.join()
assert context.run(int) == 0
print("ok")
