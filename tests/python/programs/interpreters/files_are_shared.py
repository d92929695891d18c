"""Interpreters have the files of their process: what is written in one is read in the other, both ways."""
# covers: concurrent.interpreters.Interpreter
# python: 3.14

import os
import tempfile
from concurrent import interpreters

os.chdir(tempfile.mkdtemp())
with open("before.txt", "w") as file:
    file.write("before")
interp = interpreters.create()
interp.exec("""
assert open("before.txt").read() == "before"
with open("within.txt", "w") as file:
    file.write("within")
""")
assert open("within.txt").read() == "within"
with open("after.txt", "w") as file:
    file.write("after")
interp.exec("""
import os
assert open("after.txt").read() == "after"
os.remove("before.txt")
""")
assert sorted(os.listdir()) == ["after.txt", "within.txt"]
interp.close()
print("ok")
