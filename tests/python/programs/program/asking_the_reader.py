"""input() prints its prompt and gives the lines typed in, without their ends; then EOFError."""
# covers: input, EOFError, sys.stdin.readline
# python: 3.11
# stdin: "Анна\n42\n\nlast"
# stdout: .*ok\n

import sys

assert input("Name? ") == "Анна"
assert int(input("Number? ")) == 42
assert input() == ""
assert input() == "last"
for _ in range(2):
    try:
        input("More? ")
    except EOFError:
        pass
    else:
        raise AssertionError("there is no more")
assert sys.stdin.readline() == ""
print()
print("ok")
