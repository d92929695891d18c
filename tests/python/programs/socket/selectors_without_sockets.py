"""What selectors and select define besides selecting is there."""
# covers: select.error, selectors.BaseSelector, selectors.SelectorKey, selectors.EVENT_READ, selectors.EVENT_WRITE
# python: 3.11

import select
import selectors

assert select.error is OSError
assert selectors.EVENT_READ & selectors.EVENT_WRITE == 0
assert selectors.SelectorKey(None, 5, selectors.EVENT_READ, "data").fd == 5
try:
    selectors.BaseSelector()
except TypeError:
    pass
else:
    raise AssertionError("is abstract")
print("ok")
