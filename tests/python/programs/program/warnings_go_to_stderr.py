"""A warning is printed once for its line, with the line, and may be made an error or caught."""
# covers: warnings.warn, warnings.simplefilter, warnings.catch_warnings
# python: 3.11
# stderr: .+\.py:10: UserWarning: look here\n  warnings.warn\("look here"\)\n

import warnings


def look():
    warnings.warn("look here")


look()
look()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
assert [(str(one.message), one.category) for one in caught] == [("old", DeprecationWarning)]
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        look()
    except UserWarning:
        pass
    else:
        raise AssertionError("no error")
print("ok")
