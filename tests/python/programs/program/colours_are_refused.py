"""Python's own colours are refused by NO_COLOR, and by PYTHON_COLORS, which can ask for them too."""
# covers: traceback.print_exc
# python: 3.11
# stderr: Traceback \(most recent call last\):\n  File "[^"]*", line \d+, in <module>\n.*ZeroDivisionError: division by zero\n

import os

os.environ["NO_COLOR"] = "1"

import traceback

try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
try:
    import _colorize
except ImportError:
    # Colours came with 3.13.
    pass
else:
    assert not _colorize.can_colorize()
    os.environ["PYTHON_COLORS"] = "1"
    assert _colorize.can_colorize()
    os.environ["PYTHON_COLORS"] = "0"
    assert not _colorize.can_colorize()
print("ok")
