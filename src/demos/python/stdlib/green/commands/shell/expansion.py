"""What becomes of a word: variables, command substitution, patterns of file names, quotes."""

import glob
import re

from green.commands.shell.words import end_of_parentheses

_NAME = re.compile(r"[A-Za-z_]\w*|[0-9@*#?$!]")
_BRACES = re.compile(r"([A-Za-z_]\w*|[0-9@*#?$!])(?:(:?[-+=?])(.*))?", re.DOTALL)
_SPECIAL_IN_QUOTES = '$`"\\\n'
_PATTERN = re.compile(r"[*?[]")


class Expander:
    """`variables` gives a variable's value, or None; `arguments` are `$1` and so on; `substitute` runs a text."""

    def __init__(self, variables, arguments, substitute):
        self._variables = variables
        self._arguments = arguments
        self._substitute = substitute

    def words(self, words):
        return [field for word in words for field in self._fields(word)]

    def text(self, word):
        """As one field, as where something is assigned."""
        return "".join(text for text, _ in self._pieces(word))

    def _fields(self, word):
        if word in ('"$@"', '"${@}"'):
            return list(self._arguments)
        fields, isolated = [[]], False
        for text, is_quoted in self._pieces(word):
            if is_quoted:
                fields[-1].append((text, True))
                isolated = True
                continue
            for index, part in enumerate(re.split(r"[ \t\n]+", text)):
                if index > 0:
                    fields.append([])
                if part:
                    fields[-1].append((part, False))
        return [name for field in fields if field or (isolated and len(fields) == 1) for name in _names(field)]

    def _pieces(self, word):
        """Texts, and whether each is protected from being split and from being a pattern."""
        at = 0
        while at < len(word):
            match word[at]:
                case "\\":
                    if word[at + 1 : at + 2] != "\n":
                        yield word[at + 1 : at + 2], True
                    at += 2
                case "'":
                    end = word.index("'", at + 1)
                    yield word[at + 1 : end], True
                    at = end + 1
                case '"':
                    text, at = self._quoted(word, at + 1)
                    yield text, True
                case "$" | "`":
                    text, at = self._value(word, at)
                    yield text, False
                case "~" if at == 0 and word[1:2] in ("", "/"):
                    yield self._variables("HOME") or "~", True
                    at += 1
                case character:
                    # What stands in the text itself is not split: it is one word already.
                    yield character, character not in "*?["
                    at += 1

    def _quoted(self, word, at):
        text = []
        while word[at] != '"':
            if word[at] == "\\" and word[at + 1] in _SPECIAL_IN_QUOTES:
                text.append(word[at + 1] if word[at + 1] != "\n" else "")
                at += 2
            elif word[at] in "$`":
                value, at = self._value(word, at)
                text.append(value)
            else:
                text.append(word[at])
                at += 1
        return "".join(text), at + 1

    def _value(self, word, at):
        """Of what begins with `$` or a backquote; and where it ends."""
        if word[at] == "`":
            end = word.index("`", at + 1)
            return self._substitute(word[at + 1 : end].replace("\\`", "`")), end + 1
        if word.startswith("$(", at):
            end = end_of_parentheses(word, at + 2)
            return self._substitute(word[at + 2 : end - 1]), end
        if word.startswith("${", at):
            end = word.index("}", at)
            return self._braces(word[at + 2 : end]), end + 1
        name = _NAME.match(word, at + 1)
        return (self._variables(name[0]) or "", name.end()) if name else ("$", at + 1)

    def _braces(self, text):
        if text.startswith("#"):
            return str(len(self._variables(text[1:]) or ""))
        found = _BRACES.fullmatch(text)
        if not found:
            return ""
        name, operator, word = found.groups()
        value = self._variables(name)
        if operator is None:
            return value or ""
        is_there = bool(value) if operator.startswith(":") else value is not None
        if operator.endswith("+"):
            return self.text(word) if is_there else ""
        return value if is_there else self.text(word)


def _names(field):
    plain = "".join(text for text, _ in field)
    if not any(_PATTERN.search(text) for text, is_quoted in field if not is_quoted):
        return [plain]
    pattern = "".join(glob.escape(text) if is_quoted else text for text, is_quoted in field)
    return sorted(glob.glob(pattern)) or [plain]
