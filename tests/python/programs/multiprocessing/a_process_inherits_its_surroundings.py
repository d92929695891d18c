"""A process that is started has its parent's environment, working folder, arguments and search path."""
# covers: multiprocessing.Process
# python: 3.11

import os
import sys
import tempfile
from multiprocessing import Process, SimpleQueue


def tell(line):
    line.put((os.environ.get("LEVEL"), "GONE" in os.environ, os.getcwd(), sys.argv[1:], sys.path[-1]))


if __name__ == "__main__":
    os.environ["LEVEL"] = "debug"
    os.environ["GONE"] = "1"
    del os.environ["GONE"]
    folder = os.path.realpath(os.path.join(tempfile.gettempdir(), "a_folder_of_its_own"))
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    sys.argv.append("--loud")
    sys.path.append("/a/path")
    line = SimpleQueue()
    process = Process(target=tell, args=(line,))
    process.start()
    told = line.get()
    assert told == ("debug", False, folder, ["--loud"], "/a/path"), told
    process.join()
    assert process.exitcode == 0
    os.chdir("/")
    os.rmdir(folder)
    print("ok")
