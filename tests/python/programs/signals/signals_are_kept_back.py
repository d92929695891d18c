"""What pthread_sigmask keeps back is pending until it is let through, or taken by sigwait and its kin."""
# covers: signal.pthread_sigmask, signal.sigpending, signal.sigwait, signal.sigwaitinfo, signal.sigtimedwait
# python: 3.11

import os
import signal

got = []
ONE, OTHER = signal.SIGUSR1, signal.SIGUSR2

for number in (ONE, OTHER):
    signal.signal(number, lambda signum, _frame: got.append(signum))

assert signal.pthread_sigmask(signal.SIG_BLOCK, {ONE, OTHER}) == set()
os.kill(os.getpid(), ONE)
os.kill(os.getpid(), ONE)
signal.raise_signal(OTHER)
assert got == []
assert signal.sigpending() == {ONE, OTHER}
assert signal.sigwait({ONE}) is ONE
assert signal.sigpending() == {OTHER}
assert signal.pthread_sigmask(signal.SIG_UNBLOCK, [OTHER]) == {ONE, OTHER}
assert got == [OTHER]

os.kill(os.getpid(), ONE)
assert signal.sigwaitinfo({ONE}).si_signo == ONE
assert signal.sigtimedwait({ONE}, 0.01) is None
os.kill(os.getpid(), ONE)
assert signal.sigtimedwait({ONE}, 60).si_signo == ONE
assert signal.pthread_sigmask(signal.SIG_SETMASK, []) == {ONE}
signal.raise_signal(ONE)
assert got == [OTHER, ONE]

for call, *arguments in (
    (signal.pthread_sigmask, 17, [ONE]),
    (signal.pthread_sigmask, signal.SIG_BLOCK, [1000]),
    (signal.sigtimedwait, [ONE], -1),
):
    try:
        call(*arguments)
    except (OSError, ValueError):
        continue
    raise AssertionError(f"{call} took {arguments}")
print("ok")
