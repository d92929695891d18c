"""SystemExit without a number ends well; raise SystemExit is the same as sys.exit()."""
# covers: SystemExit, sys.exit
# python: 3.11

import sys

for code in (0, None, 5):
    try:
        sys.exit(code)
    except SystemExit as error:
        assert error.code == code
print("ok")
raise SystemExit
