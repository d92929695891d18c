"""All ways to print end in the same stream, in order, in any language; a report has no escape sequences."""
# covers: print, sys.stdout.write, sys.stdout.flush
# python: 3.11
# stdout: a-b!no end, then end\nпривет 🧵\nbytes\none\ntwo\n(\x1b\[1m)?bold(\x1b\[0m)?\nok\n
# stderr: to stderr\n

import sys

print("a", "b", sep="-", end="!")
print("no end", end="", flush=True)
sys.stdout.write(", then end\n")
print("привет 🧵")
sys.stdout.flush()
sys.stdout.buffer.write("bytes\n".encode())
sys.stdout.buffer.flush()
sys.stdout.writelines(["one\n", "two\n"])
print("\x1b[1mbold\x1b[0m")
print("to stderr", file=sys.stderr)
assert sys.stdout.encoding.lower() == "utf-8"
print("ok")
