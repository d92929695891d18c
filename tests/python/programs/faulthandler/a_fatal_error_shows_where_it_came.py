"""A fatal error in C ends the process and is told in the file that it was enabled for, with its line."""
# covers: faulthandler.enable
# python: 3.11
# stderr: (The interpreter ended by itself: [^\n]*\n)?

import faulthandler
import os
import subprocess
import sys

code = """\
import faulthandler
file = open("fault.txt", "w")
faulthandler.enable(file)
faulthandler._sigsegv()
"""
assert subprocess.run([sys.executable, "-c", code]).returncode < 0
with open("fault.txt") as file:
    text = file.read()
assert text.startswith("Fatal Python error: Segmentation fault\n"), text
assert 'File "<string>", line 4 in <module>\n' in text, text
assert not faulthandler.is_enabled()
os.remove("fault.txt")
print("ok")
