"""The shell: `sh -c TEXT [name [argument …]]`, `sh FILE [argument …]`, or what stands in its input."""

import sys

from green.commands import complain
from green.commands.shell.execution import Shell


def main(words):
    words = list(words)
    ends_on_failure = False
    while words and words[0] in ("-e", "-x", "-u", "-ec", "-xc"):
        word = words.pop(0)
        ends_on_failure = ends_on_failure or "e" in word
        if word.endswith("c"):
            words.insert(0, "-c")
    if words and words[0] == "-c":
        if len(words) < 2:
            complain("sh", "0: -c requires an argument")
            return 2
        text, (name, *arguments) = words[1], words[2:] or sys.argv[:1]
    elif words:
        name, *arguments = words
        try:
            with open(name, encoding="utf-8") as file:
                text = file.read()
        except OSError as error:
            complain("sh", f"0: cannot open {name}: {_in_short(error)}")
            return 2
    else:
        text, name, arguments = sys.stdin.read(), sys.argv[0], []
    return Shell(name, arguments, ends_on_failure=ends_on_failure).run(text)


def _in_short(error):
    return "No such file" if isinstance(error, FileNotFoundError) else error.strerror
