"""Signals have names, descriptions and a set of those that are valid."""
# covers: signal.Signals, signal.Handlers, signal.strsignal, signal.valid_signals, signal.NSIG, signal.SIGTERM, signal.SIG_DFL, signal.SIG_IGN
# python: 3.11

import signal

assert signal.Signals(2) is signal.SIGINT and signal.SIGINT.name == "SIGINT"
assert signal.SIGTERM == 15 and signal.SIGKILL == 9
assert signal.SIGTERM in signal.valid_signals() and signal.NSIG > 15
assert signal.strsignal(signal.SIGINT) == "Interrupt"
assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL and isinstance(signal.SIG_IGN, signal.Handlers)
for wrong in (0, 1000):
    try:
        signal.signal(wrong, signal.SIG_IGN)
    except (ValueError, OSError):
        pass
    else:
        raise AssertionError(wrong)
print("ok")
