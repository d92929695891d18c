"""What a machine lacks is told in the library's own words: a browser to open, a library in C."""
# covers: webbrowser.get, ctypes.CDLL
# python: 3.11

import ctypes
import webbrowser

try:
    webbrowser.get("no-such-browser")
except webbrowser.Error as error:
    assert "could not locate runnable browser" in str(error), error
else:
    raise AssertionError("a browser")
try:
    ctypes.CDLL("libnothing.so.6")
except OSError as error:
    assert "libnothing.so.6: cannot open shared object file: No such file or directory" in str(error), error
else:
    raise AssertionError("a library")
assert ctypes.CDLL(None).abs(-3) == 3
print("ok")
