"""A program may close its stdout: it ends well, and what it printed before is there."""
# covers: sys.exit
# python: 3.11

import sys

assert not sys.stdout.closed
print("ok")
sys.stdout.close()
