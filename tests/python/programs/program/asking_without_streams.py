"""input() says which stream is lost."""
# covers: input
# python: 3.11

import sys

for name in ("stdin", "stdout", "stderr"):
    stream = getattr(sys, name)
    setattr(sys, name, None)
    try:
        input()
    except RuntimeError as error:
        assert f"lost sys.{name}" in str(error)
    else:
        raise AssertionError(name)
    finally:
        setattr(sys, name, stream)
print("ok")
