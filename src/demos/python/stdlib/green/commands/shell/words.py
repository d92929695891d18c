"""Splits a text into words and operators. Quotes stay in the words: what they hold back is seen to when a word is used."""

import re
from dataclasses import dataclass


class ShellSyntaxError(Exception):
    pass


@dataclass(frozen=True)
class Token:
    #: `word`, `operator` or `redirection`.
    kind: str
    text: str
    #: Where it begins and ends in the text.
    start: int
    end: int


_BLANK = re.compile(r"(?:[ \t]|\\\n|#[^\n]*)+")
_OPERATOR = re.compile(r"&&|\|\||;;|[;&|()\n]")
_REDIRECTION = re.compile(r"(\d*)(>>|>&|>\||>|<&|<<<|<<|<)|&>")


def split(text):
    tokens, at = [], 0
    while at < len(text):
        blank = _BLANK.match(text, at)
        if blank:
            at = blank.end()
            continue
        for kind, pattern in (("redirection", _REDIRECTION), ("operator", _OPERATOR)):
            found = pattern.match(text, at)
            if found:
                break
        else:
            kind, end = "word", end_of_word(text, at)
        end = found.end() if found else end
        tokens.append(Token(kind, text[at:end], at, end))
        at = end
    return tokens


def end_of_word(text, at):
    while at < len(text) and text[at] not in " \t\n;&|<>()":
        at = _end_of_piece(text, at)
    return at


def _end_of_piece(text, at):
    match text[at]:
        case "\\":
            return min(at + 2, len(text))
        case "'":
            return _find(text, "'", at + 1)
        case '"':
            return _end_of_quoted(text, at + 1)
        case "`":
            return _find(text, "`", at + 1)
        case "$" if text.startswith("$(", at):
            return end_of_parentheses(text, at + 2)
        case "$" if text.startswith("${", at):
            return _find(text, "}", at + 2)
    return at + 1


def _end_of_quoted(text, at):
    while at < len(text) and text[at] != '"':
        at = _end_of_piece(text, at) if text[at] != "'" else at + 1
    return _past(text, at, '"')


def end_of_parentheses(text, at):
    while at < len(text) and text[at] != ")":
        at = end_of_parentheses(text, at + 1) if text[at] == "(" else _end_of_piece(text, at)
    return _past(text, at, ")")


def _find(text, mark, at):
    found = text.find(mark, at)
    return _past(text, found if found >= 0 else len(text), mark)


def _past(text, at, mark):
    if at >= len(text):
        raise ShellSyntaxError("Unterminated quoted string" if mark in "'\"`" else f'end of file unexpected (expecting "{mark}")')
    return at + 1
