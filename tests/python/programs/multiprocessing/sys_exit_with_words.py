"""sys.exit() with a text prints it to stderr and ends the process with 1."""
# covers: multiprocessing.Process.exitcode, sys.exit
# python: 3.11
# stderr: no more work\n

import sys
from multiprocessing import Process

if __name__ == "__main__":
    process = Process(target=sys.exit, args=("no more work",))
    process.start()
    process.join()
    assert process.exitcode == 1
    print("ok")
