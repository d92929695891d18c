"""sys.exit() with a text prints it to stderr and ends with 1."""
# covers: sys.exit
# python: 3.11
# exit: 1
# stderr: nothing to do\n

import sys

print("ok")
sys.exit("nothing to do")
