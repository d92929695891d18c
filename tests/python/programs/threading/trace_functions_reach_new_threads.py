"""threading.settrace and setprofile set what threads started later are watched by."""
# covers: threading.settrace, threading.setprofile, threading.gettrace, threading.getprofile
# python: 3.11

import sys
import threading

traced = set()
profiled = set()


def trace(frame, event, argument):
    traced.add((frame.f_code.co_name, event))
    return None


def profile(frame, event, argument):
    profiled.add((frame.f_code.co_name, event))


def work():
    pass


threading.settrace(trace)
threading.setprofile(profile)
assert threading.gettrace() is trace and threading.getprofile() is profile
thread = threading.Thread(target=work)
thread.start()
thread.join()
threading.settrace(None)
threading.setprofile(None)
assert sys.gettrace() is None and sys.getprofile() is None
assert ("work", "call") in traced
assert {("work", "call"), ("work", "return")} <= profiled
print("ok")
