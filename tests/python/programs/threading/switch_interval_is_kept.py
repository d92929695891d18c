"""The switch interval is what was set; one that is not positive is refused."""
# covers: sys.setswitchinterval, sys.getswitchinterval
# python: 3.11

import sys

assert abs(sys.getswitchinterval() - 0.005) < 1e-9
for seconds in (0.1, 0.0005, 1e-6):
    sys.setswitchinterval(seconds)
    assert abs(sys.getswitchinterval() - seconds) < 1e-9

for wrong in (0, -1.0):
    try:
        sys.setswitchinterval(wrong)
    except ValueError:
        pass
    else:
        raise AssertionError(f"{wrong} was taken")
assert abs(sys.getswitchinterval() - 1e-6) < 1e-9
print("ok")
