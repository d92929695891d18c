import sys

from green.commands import inputs, options_of

_BLOCK_BYTES = 65_536


def main(words):
    parsed = options_of("cat", words, "nu")
    if parsed is None:
        return 1
    letters, paths = parsed
    failed = []
    number = 0
    for _, file in inputs("cat", paths, failed):
        if "n" in letters:
            for line in file:
                number += 1
                _write(b"%6d\t%s" % (number, line))
        else:
            while block := file.read1(_BLOCK_BYTES):
                _write(block)
    return 1 if failed else 0


def _write(block):
    # Whoever reads does not wait for the rest.
    sys.stdout.buffer.write(block)
    sys.stdout.buffer.flush()
