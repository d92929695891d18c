import re
import sys

from green.commands import inputs, options_of


def main(words):
    parsed = options_of("sort", words, "nru")
    if parsed is None:
        return 2
    letters, paths = parsed
    failed, lines = [], []
    for _, file in inputs("sort", paths, failed):
        lines += (line.removesuffix(b"\n") for line in file)
    key = _number if "n" in letters else None
    lines.sort(key=lambda line: (key(line), line) if key else line, reverse="r" in letters)
    if "u" in letters:
        # Of those that are the same by what they are sorted by, the first.
        seen = set()
        lines = [line for line in lines if (same := key(line) if key else line) not in seen and not seen.add(same)]
    for line in lines:
        sys.stdout.buffer.write(line + b"\n")
    return 2 if failed else 0


def _number(line):
    found = re.match(rb"\s*(-?\d+(?:\.\d*)?)", line)
    return float(found[1]) if found else 0.0
