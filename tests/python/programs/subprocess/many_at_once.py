"""Several children run at once, from several threads, and each result comes to whom it belongs."""
# covers: subprocess.run, subprocess.Popen
# python: 3.11

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def square(number):
    source = f"print({number} ** 2)"
    return int(subprocess.run([sys.executable, "-c", source], stdout=subprocess.PIPE, check=True).stdout)


with ThreadPoolExecutor(4) as pool:
    assert list(pool.map(square, range(8))) == [n * n for n in range(8)]

children = [subprocess.Popen([sys.executable, "-c", f"raise SystemExit({code})"]) for code in range(6)]
assert [child.wait() for child in reversed(children)] == [5, 4, 3, 2, 1, 0]
print("ok")
