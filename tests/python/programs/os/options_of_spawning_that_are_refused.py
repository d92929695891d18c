"""Options that could not be done to a child are refused, and nothing is started."""
# covers: os.posix_spawn, os.posix_spawnp
# python: 3.11
# host: browser

import os
import signal

for option in ({"setsigmask": [signal.SIGINT]}, {"scheduler": (None, None)}):
    for function in (os.posix_spawn, os.posix_spawnp):
        try:
            function("/bin/true", ["true"], os.environ, **option)
        except NotImplementedError as error:
            (name,) = option
            assert str(error).startswith(f"os.{function.__name__}({name}=…) is not available in the browser: "), error
        else:
            raise AssertionError(f"{option} is ignored")
try:
    os.wait()
except ChildProcessError:
    print("ok")
