import time

from green.commands import complain

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def main(words):
    if not words:
        complain("sleep", "missing operand")
        return 1
    try:
        seconds = sum(map(_seconds, words))
    except ValueError as error:
        complain("sleep", f"invalid time interval ‘{error}’")
        return 1
    time.sleep(seconds)
    return 0


def _seconds(word):
    number, unit = (word[:-1], word[-1]) if word[-1:] in _UNITS else (word, "s")
    try:
        seconds = float(number)
    except ValueError:
        raise ValueError(word) from None
    if not seconds >= 0:
        raise ValueError(word)
    return seconds * _UNITS[unit]
