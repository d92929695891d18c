"""os.abort() ends the program at once, with the exit code of SIGABRT."""
# covers: os.abort
# python: 3.11
# exit: 134
# stderr: .*

import os
import sys

print("ok")
sys.stdout.flush()
os.abort()
