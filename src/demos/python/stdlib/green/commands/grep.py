"""Patterns are Python's, which are those of `grep -E` as far as tutorials go."""

import re
import sys

from green.commands import complain, inputs, options_of


def main(words):
    parsed = options_of("grep", words, "EFivncq")
    if parsed is None or not parsed[1]:
        if parsed is not None:
            print("Usage: grep [OPTION]... PATTERNS [FILE]...", file=sys.stderr)
        return 2
    letters, (pattern, *paths) = parsed
    try:
        text = re.escape(pattern) if "F" in letters else pattern
        search = re.compile(text.encode(), re.IGNORECASE if "i" in letters else 0).search
    except re.error as error:
        complain("grep", error)
        return 2
    failed, is_found = [], False
    for path, file in inputs("grep", paths, failed):
        prefix = f"{path}:".encode() if len(paths) > 1 else b""
        count = 0
        for number, line in enumerate(file, 1):
            line = line.removesuffix(b"\n")
            if bool(search(line)) == ("v" in letters):
                continue
            count += 1
            if "q" in letters:
                return 0
            if "c" not in letters:
                shown = f"{number}:".encode() if "n" in letters else b""
                sys.stdout.buffer.write(prefix + shown + line + b"\n")
        if "c" in letters:
            sys.stdout.buffer.write(prefix + b"%d\n" % count)
        is_found = is_found or count > 0
    return 2 if failed else 0 if is_found else 1
