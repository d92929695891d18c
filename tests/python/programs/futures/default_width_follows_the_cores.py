"""Without a number a thread pool may grow to the number of cores and four more, at most 32."""
# covers: concurrent.futures.ThreadPoolExecutor, os.cpu_count
# python: 3.11

import os
from concurrent.futures import ThreadPoolExecutor

cores = os.process_cpu_count() if hasattr(os, "process_cpu_count") else os.cpu_count()
assert cores >= 1
with ThreadPoolExecutor() as pool:
    assert pool._max_workers == min(32, cores + 4)
print("ok")
