"""A threading.excepthook that raises is reported, and the program goes on."""
# covers: threading.excepthook
# python: 3.11
# stderr: .*Exception in threading\.excepthook:.*in the hook\n

import threading


def hook(args):
    raise RuntimeError("in the hook")


threading.excepthook = hook
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
assert not thread.is_alive()
print("ok")
