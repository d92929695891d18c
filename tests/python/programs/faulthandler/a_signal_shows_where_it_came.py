"""A signal that is registered shows where the threads are, until it is registered no more."""
# covers: faulthandler.register, faulthandler.unregister
# python: 3.11

import faulthandler
import signal
import tempfile


def interrupted():
    signal.raise_signal(signal.SIGUSR1)


chained = []
signal.signal(signal.SIGUSR1, lambda number, frame: chained.append(number))
with tempfile.TemporaryFile("w+") as file:
    faulthandler.register(signal.SIGUSR1, file=file, all_threads=True, chain=True)
    interrupted()
    file.seek(0)
    text = file.read()
    assert "in interrupted" in text and "in <module>" in text, text
    assert chained == [signal.SIGUSR1], chained
    assert faulthandler.unregister(signal.SIGUSR1) is True
    assert faulthandler.unregister(signal.SIGUSR1) is False
    interrupted()
    file.seek(0)
    assert file.read() == text
assert len(chained) == 2, chained
print("ok")
