"""A thread that reads a pipe that nobody else can write to is stuck, and the page says so."""
# covers: os.read
# python: 3.11
# host: browser
# failure: deadlock
# exit: none

import os

reader, writer = os.pipe()
print("ok")
os.read(reader, 1)
