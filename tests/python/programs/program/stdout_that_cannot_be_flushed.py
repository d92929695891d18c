"""Where the last output cannot be written, the exit code says so, whatever it would have been."""
# covers: sys.exit
# python: 3.11
# exit: 120
# stderr: .*AttributeError.*flush.*

import sys


class Broken:
    def write(self, text):
        raise OSError("broken")


print("ok", flush=True)
sys.stdout = Broken()
sys.exit(3)
