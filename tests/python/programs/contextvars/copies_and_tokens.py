"""A copy of a context runs a function with values of its own; tokens undo a change."""
# covers: contextvars.copy_context, contextvars.Context.run, contextvars.ContextVar.reset, contextvars.Token
# python: 3.11

import contextvars
import threading

depth = contextvars.ContextVar("depth")
try:
    depth.get()
except LookupError:
    pass
else:
    raise AssertionError("has no value yet")
token = depth.set(1)
copy = contextvars.copy_context()


def deeper():
    depth.set(depth.get() + 1)
    return depth.get()


assert copy.run(deeper) == 2 and copy.run(deeper) == 3
assert depth.get() == 1 and copy[depth] == 3
depth.reset(token)
assert depth.get(None) is None
assert token.old_value is contextvars.Token.MISSING
try:
    depth.reset(token)
except RuntimeError:
    pass
else:
    raise AssertionError("a token works once")

results = []
thread = threading.Thread(target=copy.run, args=(lambda: results.append(deeper()),))
thread.start()
thread.join()
assert results == [4]
print("ok")
