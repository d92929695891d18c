"""stack_size() tells what was set for threads to come, and refuses what is too small."""
# covers: threading.stack_size
# python: 3.11

import threading

assert threading.stack_size() == 0
assert threading.stack_size(512 * 1024) == 0
assert threading.stack_size(256 * 1024) == 512 * 1024
thread = threading.Thread(target=int)
thread.start()
thread.join()
try:
    threading.stack_size(16)
except ValueError:
    pass
else:
    raise AssertionError("too small a stack was taken")
assert threading.stack_size() == 256 * 1024
assert threading.stack_size() == 0, "without a size, the default is set again"
print("ok")
