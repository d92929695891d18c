"""As the shell's own: `-n` leaves out the end of the line, and nothing behind a backslash is special."""

import sys


def main(words):
    end = "\n"
    while words and words[0] == "-n":
        end = ""
        words = words[1:]
    sys.stdout.write(" ".join(words) + end)
    return 0
