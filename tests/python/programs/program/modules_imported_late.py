"""Much of the standard library can be imported and does what it should."""
# covers: importlib.import_module
# python: 3.11

import importlib

NAMES = """
abc argparse array ast base64 bisect calendar cmath collections copy csv dataclasses datetime
difflib dis enum functools glob gzip heapq html inspect io itertools json linecache locale logging
math numbers operator os pathlib pickle pprint queue random re sched secrets selectors shutil signal
statistics string struct textwrap timeit tokenize traceback types typing unittest uuid warnings
weakref xml.etree.ElementTree zipfile zlib
""".split()
for name in NAMES:
    assert importlib.import_module(name).__name__ == name
import inspect
import statistics
import zlib

assert statistics.median([3, 1, 2]) == 2
assert zlib.decompress(zlib.compress(b"abc" * 100)) == b"abc" * 100


def own_source():
    return 1


assert inspect.getsource(own_source) == "def own_source():\n    return 1\n"
print("ok")
