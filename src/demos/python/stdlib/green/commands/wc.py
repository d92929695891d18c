from green.commands import inputs, options_of

_ORDER = "lwc"


def main(words):
    parsed = options_of("wc", words, "lwcm")
    if parsed is None:
        return 1
    letters, paths = parsed
    wanted = [letter for letter in _ORDER if letter in letters.replace("m", "c")] or list(_ORDER)
    failed, rows = [], []
    for path, file in inputs("wc", paths, failed):
        text = file.read()
        characters = text.decode(errors="replace") if "m" in letters else text
        counts = {"l": text.count(b"\n"), "w": len(text.split()), "c": len(characters)}
        rows.append(([counts[letter] for letter in wanted], path if paths else ""))
    if len(paths) > 1:
        rows.append(([sum(column) for column in zip(*(row for row, _ in rows))], "total"))
    width = _width(rows, paths, wanted)
    for counts, name in rows:
        print(" ".join(f"{count:>{width}}" for count in counts) + (f" {name}" if name else ""))
    return 1 if failed else 0


def _width(rows, paths, wanted):
    if len(wanted) == 1 and len(rows) < 2:
        return 1
    # How long an input is that is no file, nobody knows beforehand.
    return max((len(str(count)) for counts, _ in rows for count in counts), default=1) if paths else 7
