"""An exception in __del__ is told to sys.unraisablehook, and nothing else happens."""
# covers: object.__del__, sys.unraisablehook
# python: 3.11
# stderr: Exception ignored .*Faulty.__del__.*ValueError: from del\n

import sys


class Faulty:
    def __del__(self):
        raise ValueError("from del")


told = []
sys.unraisablehook = lambda args: told.append((args.exc_type, str(args.exc_value)))
Faulty()
assert told == [(ValueError, "from del")]
sys.unraisablehook = sys.__unraisablehook__
Faulty()
print("ok")
