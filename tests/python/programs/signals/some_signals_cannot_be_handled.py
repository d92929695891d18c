"""Nobody handles SIGKILL or SIGSTOP."""
# covers: signal.signal
# python: 3.11

import errno
import signal

for number in (signal.SIGKILL, signal.SIGSTOP):
    for handler in (signal.SIG_IGN, lambda *_: None):
        try:
            signal.signal(number, handler)
        except OSError as error:
            assert error.errno == errno.EINVAL, error
        else:
            raise AssertionError(number)
print("ok")
