import sys

from green.commands import complain, inputs

_USUAL_LINES = 10


def main(words):
    count, paths = _USUAL_LINES, []
    words = list(words)
    while words:
        word = words.pop(0)
        if word == "-n" and words:
            word = f"-n{words.pop(0)}"
        if not word.startswith("-") or word == "-":
            paths.append(word)
            continue
        digits = word[1:].removeprefix("n")
        if not digits.isdigit():
            complain("head", f"invalid number of lines: ‘{digits}’")
            return 1
        count = int(digits)
    failed = []
    for index, (path, file) in enumerate(inputs("head", paths, failed)):
        if len(paths) > 1:
            sys.stdout.write("\n" * (index > 0) + f"==> {path} <==\n")
            sys.stdout.flush()
        for _ in range(count):
            sys.stdout.buffer.write(file.readline())
        sys.stdout.buffer.flush()
    return 1 if failed else 0
