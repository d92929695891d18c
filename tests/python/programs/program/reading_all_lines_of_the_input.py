"""sys.stdin can be read line by line, or to its end."""
# covers: sys.stdin, sys.stdin.readline
# python: 3.11
# stdin: "1\n2\n3\nrest\nof it\n"

import sys

assert sys.stdin.readline() == "1\n"
numbers = []
for line in sys.stdin:
    numbers.append(line.strip())
    if len(numbers) == 2:
        break
assert numbers == ["2", "3"]
assert sys.stdin.read() == "rest\nof it\n"
assert sys.stdin.read() == ""
print("ok")
