"""A child handles the signals that it is sent, and its parent hears of its end by SIGCHLD."""
# covers: subprocess.Popen
# python: 3.11

import signal
import subprocess
import sys
import threading

CHILD = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (print('asked to end', flush=True), sys.exit(3)))
os.write(1, b'ready\\n')
while True:
    time.sleep(0.01)
"""
ended = threading.Event()
signal.signal(signal.SIGCHLD, lambda *_: ended.set())

child = subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE, text=True)
assert child.stdout.readline() == "ready\n"
child.send_signal(signal.SIGTERM)
assert child.communicate() == ("asked to end\n", None) and child.returncode == 3
assert ended.wait(60)

TO_INTERRUPT = """
import time
try:
    print('on')
    time.sleep(600)
except KeyboardInterrupt:
    print('off')
"""
interrupted = subprocess.Popen([sys.executable, "-u", "-c", TO_INTERRUPT], stdout=subprocess.PIPE, text=True)
assert interrupted.stdout.readline() == "on\n"
interrupted.send_signal(signal.SIGINT)
assert interrupted.communicate()[0] == "off\n" and interrupted.returncode == 0
print("ok")
