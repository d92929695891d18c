"""The clocks of the processor count what is computed, not what is waited for; each thread has its own."""
# covers: time.process_time, time.thread_time, time.process_time_ns, time.thread_time_ns, os.times
# python: 3.11

import os
import threading
import time


def compute(seconds):
    began = time.thread_time()
    while time.thread_time() - began < seconds:
        pass


began, thread_began, times_began = time.process_time(), time.thread_time(), sum(os.times()[:2])
time.sleep(0.5)
assert time.process_time() - began < 0.4
assert time.thread_time() - thread_began < 0.4

began_ns, thread_began_ns = time.process_time_ns(), time.thread_time_ns()
thread = threading.Thread(target=compute, args=(0.2,))
thread.start()
thread.join()
assert time.process_time_ns() - began_ns >= 0.19e9
assert time.thread_time_ns() - thread_began_ns < 0.19e9
compute(0.1)
assert time.process_time() - began >= 0.29
assert sum(os.times()[:2]) - times_began >= 0.2
print("ok")
