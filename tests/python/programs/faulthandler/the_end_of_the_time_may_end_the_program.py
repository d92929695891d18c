"""`exit=True` ends the program at once with 1, whatever its threads do."""
# covers: faulthandler.dump_traceback_later
# python: 3.11
# exit: 1
# stdout: ok\n
# stderr: Timeout \(0:00:00\.100000\)!\nThread 0x.*in endless.*

import faulthandler


def endless():
    while True:
        pass


print("ok", flush=True)
faulthandler.dump_traceback_later(0.1, exit=True)
endless()
