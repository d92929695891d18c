"""The program learns of its process and machine what it needs."""
# covers: os.getpid, os.getppid, os.cpu_count, os.environ, sys.platform, platform.python_implementation
# python: 3.11

import os
import platform
import sys

assert os.getpid() == os.getpid() > 0
assert os.getppid() != os.getpid()
assert os.cpu_count() >= 1
assert platform.python_implementation() == "CPython"
assert sys.version_info >= (3, 11)
os.environ["OWN"] = "value"
assert os.environ.get("OWN") == "value" and os.getenv("OWN") == "value"
assert os.path.isdir(os.getcwd())
assert len(os.urandom(8)) == 8 and os.urandom(8) != os.urandom(8)
print("ok")
