"""sys.exit() with what is no number shows it and ends with 1; a number is cut to a byte."""
# covers: sys.exit, multiprocessing.Process.exitcode
# python: 3.11
# exit: 1
# stdout: ok\n
# stderr: .*2\.5\n\('a', 1\)\n

import sys
from multiprocessing import Process

if __name__ == "__main__":
    for code, expected in ((True, 1), (-1, 255), (256, 0), (513, 1), (2.5, 1)):
        process = Process(target=sys.exit, args=(code,))
        process.start()
        process.join()
        assert process.exitcode == expected, (code, process.exitcode)
    print("ok", flush=True)
    sys.exit(("a", 1))
