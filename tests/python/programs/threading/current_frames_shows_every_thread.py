"""sys._current_frames() shows where each thread stands."""
# covers: sys._current_frames
# python: 3.11

import sys
import threading
import time
import traceback

release = threading.Event()


def stand_here():
    release.wait()


thread = threading.Thread(target=stand_here)
thread.start()
give_up = time.monotonic() + 120
while True:
    frames = sys._current_frames()
    names = [entry.name for entry in traceback.extract_stack(frames[thread.ident])]
    if names[-1] == "wait" and "stand_here" in names:
        break
    assert time.monotonic() < give_up, names
    time.sleep(0.005)
assert threading.get_ident() in frames
release.set()
thread.join()
assert thread.ident not in sys._current_frames()
print("ok")
