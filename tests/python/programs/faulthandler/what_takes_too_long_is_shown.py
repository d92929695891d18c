"""When the time is over all threads are shown, as often as is asked for, unless it is taken back."""
# covers: faulthandler.dump_traceback_later, faulthandler.cancel_dump_traceback_later
# python: 3.11

import faulthandler
import os
import tempfile
import threading
import time


def text_of(file):
    return os.pread(file.fileno(), 100_000, 0).decode()


def until(condition):
    while not condition():
        time.sleep(0.01)


def stay():
    done.wait()


done = threading.Event()
thread = threading.Thread(target=stay)
thread.start()
with tempfile.TemporaryFile("w+") as file:
    faulthandler.dump_traceback_later(0.05, file=file)
    until(lambda: text_of(file).count("most recent call first") == 2)
    text = text_of(file)
    assert text.startswith("Timeout (0:00:00.050000)!\nThread 0x"), text
    assert "in stay" in text and "in <module>" in text and "in _Watchdog" not in text, text
    assert threading.active_count() == 2, threading.enumerate()

with tempfile.TemporaryFile("w+") as file:
    faulthandler.dump_traceback_later(0.02, repeat=True, file=file)
    until(lambda: text_of(file).count("Timeout") >= 2)
    faulthandler.cancel_dump_traceback_later()

with tempfile.TemporaryFile("w+") as file:
    faulthandler.dump_traceback_later(60, file=file)
    faulthandler.cancel_dump_traceback_later()
    faulthandler.cancel_dump_traceback_later()
    assert text_of(file) == ""
done.set()
thread.join()
try:
    faulthandler.dump_traceback_later(0)
except ValueError as error:
    assert str(error) == "timeout must be greater than 0", error
else:
    raise AssertionError("no time at all")
print("ok")
