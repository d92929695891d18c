"""What the tokens of a text mean together."""

from dataclasses import dataclass, field

from green.commands.shell.words import ShellSyntaxError, split


@dataclass
class Simple:
    words: list = field(default_factory=list)
    #: Descriptor, operator and word of each.
    redirections: list = field(default_factory=list)


@dataclass
class Pipeline:
    commands: list
    is_negated: bool = False


@dataclass
class Chain:
    """Pipelines, each with what has to be before it is run: `&&`, `||` or nothing."""

    links: list
    is_in_background: bool
    text: str


@dataclass
class If:
    branches: list
    otherwise: list


@dataclass
class Loop:
    condition: list
    is_until: bool
    body: list


@dataclass
class For:
    name: str
    words: list
    body: list


@dataclass
class Group:
    body: list


@dataclass
class Subshell:
    #: Of what stands between the parentheses.
    inside: str


@dataclass
class Redirected:
    command: object
    redirections: list


_ENDS = {"then", "else", "elif", "fi", "do", "done", "}"}


def parse(text):
    """Chains, in turn."""
    parser = _Parser(text)
    chains = parser.chains()
    if parser.token is not None:
        raise parser.unexpected()
    return chains


class _Parser:
    def __init__(self, text):
        self._text = text
        self._tokens = split(text)
        self._at = 0

    @property
    def token(self):
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def unexpected(self):
        if self.token is None:
            return ShellSyntaxError("end of file unexpected")
        text = "newline" if self.token.text == "\n" else f'"{self.token.text}"'
        return ShellSyntaxError(f"{text} unexpected")

    def chains(self):
        chains = []
        self._skip("\n", ";")
        while self.token is not None and self.token.text not in _ENDS and self.token.text != ")":
            chains.append(self._chain())
            if not self._skip("\n", ";", "&"):
                break
            self._skip("\n")
        return chains

    def _chain(self):
        start, links, needs = self.token.start, [], None
        while True:
            links.append((needs, self._pipeline()))
            if not self._is("operator", "&&", "||"):
                break
            needs = self._take().text
            self._skip("\n")
        text = self._text[start : self._tokens[self._at - 1].end]
        return Chain(links, self._is("operator", "&"), text)

    def _pipeline(self):
        is_negated = self._is("word", "!")
        if is_negated:
            self._take()
        commands = [self._command()]
        while self._is("operator", "|"):
            self._take()
            self._skip("\n")
            commands.append(self._command())
        return Pipeline(commands, is_negated)

    def _command(self):
        start = self.token.start if self.token else 0
        command = self._compound()
        if command is None:
            command = self._simple()
        elif redirections := self._redirections():
            command = Redirected(command, redirections)
        # What a process of its own would be told to do.
        command.text = self._text[start : self._tokens[self._at - 1].end]
        return command

    def _compound(self):
        if self._is("operator", "("):
            start = self._take().end
            self.chains()
            end = self.token.start if self.token else start
            self._expect(")")
            return Subshell(self._text[start:end])
        if not self._is("word", "{", "if", "while", "until", "for"):
            return None
        word = self._take().text
        if word == "{":
            return Group(self._body("}"))
        if word == "if":
            return self._if()
        if word == "for":
            return self._for()
        condition = self._body("do")
        return Loop(condition, word == "until", self._body("done"))

    def _if(self):
        branches = [(self._body("then"), self.chains())]
        while self._is("word", "elif"):
            self._take()
            branches.append((self._body("then"), self.chains()))
        otherwise = []
        if self._is("word", "else"):
            self._take()
            otherwise = self.chains()
        self._expect("fi")
        return If(branches, otherwise)

    def _for(self):
        name, words = self._word(), None
        self._skip("\n")
        if self._is("word", "in"):
            self._take()
            words = []
            while self.token is not None and self.token.kind == "word":
                words.append(self._take().text)
        self._skip("\n", ";")
        self._expect("do")
        return For(name, words, self._body("done"))

    def _body(self, end):
        body = self.chains()
        self._expect(end)
        return body

    def _simple(self):
        command = Simple()
        while self.token is not None and self.token.kind != "operator":
            if self.token.kind == "word":
                command.words.append(self._take().text)
            else:
                command.redirections.append(self._redirection())
        if not command.words and not command.redirections:
            raise self.unexpected()
        return command

    def _redirections(self):
        found = []
        while self.token is not None and self.token.kind == "redirection":
            found.append(self._redirection())
        return found

    def _redirection(self):
        text = self._take().text
        operator = text.lstrip("0123456789")
        number = text[: len(text) - len(operator)]
        if operator in ("<<", "<<<"):
            raise ShellSyntaxError(f'"{operator}" unexpected')
        return int(number) if number else None, operator, self._word()

    def _word(self):
        if self.token is None or self.token.kind != "word":
            raise self.unexpected()
        return self._take().text

    def _expect(self, text):
        if self.token is None or self.token.text != text:
            raise self.unexpected()
        self._take()

    def _skip(self, *texts):
        start = self._at
        while self._is("operator", *texts):
            self._take()
        return self._at > start

    def _is(self, kind, *texts):
        return self.token is not None and self.token.kind == kind and self.token.text in texts

    def _take(self):
        token = self.token
        self._at += 1
        return token
