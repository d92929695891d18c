"""Timers that count the time of the processor are refused with a reason."""
# covers: signal.setitimer, signal.getitimer
# python: 3.11
# host: browser

import signal

for name in ("ITIMER_VIRTUAL", "ITIMER_PROF"):
    timer = getattr(signal, name)
    for use in (lambda: signal.setitimer(timer, 1), lambda: signal.getitimer(timer)):
        try:
            use()
        except NotImplementedError as error:
            assert str(error).startswith(f"signal.{name} is not available in the browser: "), error
        else:
            raise AssertionError("it is not refused")
print("ok")
