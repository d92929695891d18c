"""Carries out what a text says. Programs are processes of their own; the shell’s own words are in `builtin_words.py`."""

import os

from green.commands.shell import grammar
from green.commands.shell.builtin_words import BUILTINS
from green.commands.shell.expansion import Expander
from green.commands.shell.words import ShellSyntaxError
from green.processes import children
from green.programs import child, starting

_BLOCK_BYTES = 65_536
_WRITING = os.O_WRONLY | os.O_CREAT
_MODES = {
    ">": _WRITING | os.O_TRUNC,
    ">|": _WRITING | os.O_TRUNC,
    "&>": _WRITING | os.O_TRUNC,
    ">>": _WRITING | os.O_APPEND,
    "<": os.O_RDONLY,
}
_CANNOT_START, _NOT_FOUND = 126, 127


class Leave(Exception):
    """`exit`, with its code."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Skip(Exception):
    """`break` or `continue`."""

    def __init__(self, is_break):
        super().__init__(is_break)
        self.is_break = is_break


class Shell:
    def __init__(self, name, arguments, ends_on_failure=False):
        self.ends_on_failure = ends_on_failure
        self.name = name
        self.arguments = arguments
        self.variables = dict(os.environ)
        self.exported = set(self.variables)
        self.code = 0
        self.background = []
        self._is_one_program = False

    def run(self, text):
        """Returns the exit code."""
        try:
            chains = grammar.parse(text)
        except ShellSyntaxError as error:
            self.complain({2: 2}, f"Syntax error: {error}")
            return 2
        self._is_one_program = _is_one_command(chains)
        try:
            self.do(chains, {0: 0, 1: 1, 2: 2})
        except Leave as leave:
            return leave.code
        return self.code

    def do(self, chains, fds):
        for chain in chains:
            if chain.is_in_background:
                self.background.append(self._start_shell(chain.text, fds))
                self.code = 0
            else:
                self._chain(chain, fds)

    def complain(self, fds, text):
        self.write(fds, 2, f"{self.name}: 1: {text}\n")

    def write(self, fds, number, text):
        data = text.encode(errors="surrogateescape")
        while data:
            data = data[os.write(fds[number], data) :]

    def value(self, name):
        """Of a variable; None where there is none."""
        match name:
            case "?":
                return str(self.code)
            case "$":
                return str(os.getpid())
            case "#":
                return str(len(self.arguments))
            case "@" | "*":
                return " ".join(self.arguments)
            case "!":
                return str(self.background[-1]) if self.background else ""
            case "0":
                return self.name
        if name.isdigit():
            index = int(name) - 1
            return self.arguments[index] if index < len(self.arguments) else None
        return self.variables.get(name)

    def set(self, name, value):
        self.variables[name] = value

    def environment(self):
        return {name: value for name, value in self.variables.items() if name in self.exported}

    def reap(self, number):
        code = children.wait(number)[1]
        return 128 - code if code < 0 else code

    def _chain(self, chain, fds):
        for needs, pipeline in chain.links:
            if needs == "&&" and self.code or needs == "||" and not self.code:
                continue
            self._pipeline(pipeline, fds)
        last = chain.links[-1][1]
        if self.code and self.ends_on_failure and len(chain.links) == 1 and not last.is_negated:
            raise Leave(self.code)

    def _pipeline(self, pipeline, fds):
        if len(pipeline.commands) == 1:
            self._command(pipeline.commands[0], fds)
        else:
            self.code = self._connected(pipeline.commands, fds)
        if pipeline.is_negated:
            self.code = int(self.code == 0)

    def _connected(self, commands, fds):
        """Each a process of its own, the last of which tells the code."""
        numbers, source = [], fds[0]
        for index, command in enumerate(commands):
            is_last = index == len(commands) - 1
            reader, writer = (None, fds[1]) if is_last else os.pipe()
            numbers.append(self._start(command, {**fds, 0: source, 1: writer}))
            if source != fds[0]:
                os.close(source)
            if not is_last:
                os.close(writer)
            source = reader
        return [self.reap(number) if number else _NOT_FOUND for number in numbers][-1]

    def _start(self, command, fds):
        """As a process of its own; None where that could not be."""
        if isinstance(command, grammar.Simple):
            words = self._expander(fds).words(_without_assignments(command.words))
            is_own = not words or words[0] in BUILTINS and not self._paths_of(words[0], must_be=True)
            if not is_own and len(_without_assignments(command.words)) == len(command.words):
                return self._with_redirections(command.redirections, fds, lambda fds: self._start_program(words, fds))
        return self._start_shell(command.text, fds)

    def _start_shell(self, text, fds):
        environment = {**self.environment(), **self.variables}
        argv = ["sh", "-c", text, self.name, *self.arguments]
        return starting.start(argv, [starting.SHELL], environment=environment, descriptors=fds)

    def _start_program(self, words, fds, environment=None):
        environment = self.environment() if environment is None else environment
        start = lambda paths: starting.start(words, paths, environment=environment, descriptors=fds)
        return self._try(words, fds, start)

    def _try(self, words, fds, begin):
        """None where there is no such program."""
        self.code = 0
        try:
            return begin(self._paths_of(words[0]))
        except OSError as error:
            is_missing = isinstance(error, FileNotFoundError)
            self.code = _NOT_FOUND if is_missing else _CANNOT_START
            self.complain(fds, f"{words[0]}: {'not found' if is_missing else error.strerror}")
            return None

    def _paths_of(self, name, must_be=False):
        if "/" in name:
            return [name]
        paths = [os.path.join(folder, name) for folder in self.variables.get("PATH", "").split(":")]
        return [path for path in paths if os.path.exists(path)] if must_be else paths

    def _command(self, command, fds):
        match command:
            case grammar.Simple():
                self._simple(command, fds)
            case grammar.Redirected():
                self._with_redirections(command.redirections, fds, lambda fds: self._command(command.command, fds))
            case grammar.Group():
                self.do(command.body, fds)
            case grammar.Subshell():
                self.code = self.reap(self._start_shell(command.inside, fds))
            case grammar.If():
                self._if(command, fds)
            case grammar.For():
                words = command.words
                values = self.arguments if words is None else self._expander(fds).words(words)
                self._loop(command.body, fds, (self.set(command.name, value) is None for value in values))
            case grammar.Loop():
                self._loop(command.body, fds, iter(lambda: self._holds(command.condition, fds) != command.is_until, False))

    def _if(self, command, fds):
        for condition, body in command.branches:
            if self._holds(condition, fds):
                return self.do(body, fds)
        self.code = 0
        self.do(command.otherwise, fds)

    def _holds(self, condition, fds):
        ends_on_failure, self.ends_on_failure = self.ends_on_failure, False
        try:
            self.do(condition, fds)
        finally:
            self.ends_on_failure = ends_on_failure
        return self.code == 0

    def _loop(self, body, fds, rounds):
        code = 0
        for _ in rounds:
            try:
                self.do(body, fds)
            except Skip as skip:
                if skip.is_break:
                    break
            code = self.code
        self.code = code

    def _simple(self, command, fds):
        words = _without_assignments(command.words)
        assignments = command.words[: len(command.words) - len(words)]
        expander = self._expander(fds)
        values = {name: expander.text(value) for name, _, value in (word.partition("=") for word in assignments)}
        fields = expander.words(words)
        if not fields:
            self.code = 0
            self.variables.update(values)
            self._with_redirections(command.redirections, fds, lambda fds: None)
            return
        self._with_redirections(command.redirections, fds, lambda fds: self._do_words(fields, values, fds))

    def _do_words(self, fields, values, fds):
        builtin = BUILTINS.get(fields[0])
        if builtin:
            self.variables.update(values)
            self.code = builtin(self, fields[1:], fds) or 0
            return
        environment = {**self.environment(), **values}
        if self._is_one_program:
            # Nothing is left to do for a shell: who ends this process ends the program.
            self.become(fields, environment, fds)
        elif number := self._start_program(fields, fds, environment):
            self.code = self.reap(number)

    def become(self, words, environment, fds):
        """The program takes the place of the shell, in its process."""
        self.code = self._try(words, fds, lambda paths: child.become(words, paths, environment, fds)) or self.code

    def _with_redirections(self, redirections, fds, do):
        """With files opened for it, which are closed again."""
        fds, opened = dict(fds), []
        try:
            for number, operator, word in redirections:
                self._redirect(fds, opened, number, operator, self._expander(fds).text(word))
        except OSError as error:
            self.code = 2
            doing = "open" if "<" in operator else "create"
            why = "No such file" if doing == "open" and isinstance(error, FileNotFoundError) else error.strerror
            if doing == "create" and isinstance(error, FileNotFoundError):
                why = "Directory nonexistent"
            self.complain(fds, f"cannot {doing} {error.filename}: {why}")
            return None
        else:
            return do(fds)
        finally:
            for own in opened:
                os.close(own)

    def _redirect(self, fds, opened, number, operator, target):
        if operator in (">&", "<&"):
            number = number if number is not None else int(operator == ">&")
            if target == "-":
                fds.pop(number, None)
            elif target.isdigit() and int(target) in fds:
                fds[number] = fds[int(target)]
            else:
                raise OSError(9, "Bad file descriptor", target)
            return
        own = os.open(target, _MODES[operator], 0o666)
        opened.append(own)
        fds[number if number is not None else int(operator != "<")] = own
        if operator == "&>":
            fds[2] = own

    def _expander(self, fds):
        return Expander(self.value, self.arguments, lambda text: self._output_of(text, fds))

    def _output_of(self, text, fds):
        reader, writer = os.pipe()
        number = self._start_shell(text, {**fds, 1: writer})
        os.close(writer)
        blocks = iter(lambda: os.read(reader, _BLOCK_BYTES), b"")
        output = b"".join(blocks)
        os.close(reader)
        self.code = self.reap(number)
        return os.fsdecode(output).rstrip("\n")


def _is_one_command(chains):
    links = chains[0].links if len(chains) == 1 and not chains[0].is_in_background else []
    commands = [command for _, pipeline in links for command in pipeline.commands if not pipeline.is_negated]
    return len(links) == len(commands) == 1 and isinstance(commands[0], grammar.Simple)


def _without_assignments(words):
    index = 0
    while index < len(words) and (name := words[index].partition("=")[0]) != words[index] and name.isidentifier():
        index += 1
    return words[index:]
