"""Without a stdout print() does nothing, and the program ends well."""
# covers: sys.exit
# python: 3.11

import sys

print("ok", flush=True)
sys.stdout = None
print("not shown")
assert sys.stderr is not None
