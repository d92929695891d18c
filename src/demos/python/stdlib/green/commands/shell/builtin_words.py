"""What the shell does itself: each takes the shell, the words after its name and the descriptors, and returns a code."""

import os
import signal
import stat


def _echo(shell, words, fds):
    end = "\n"
    if words[:1] == ["-n"]:
        words, end = words[1:], ""
    shell.write(fds, 1, " ".join(words) + end)


def _printf(shell, words, fds):
    if not words:
        shell.complain(fds, "printf: usage: printf format [arg ...]")
        return 2
    pattern, arguments = words[0].encode().decode("unicode_escape"), words[1:]
    count = pattern.replace("%%", "").count("%")
    while True:
        values = (arguments[:count] + [""] * count)[:count]
        shell.write(fds, 1, _format(pattern, values))
        arguments = arguments[count:]
        if not count or not arguments:
            return 0


def _format(pattern, values):
    parts, values = pattern.split("%%"), iter(values)
    return "%".join(part.replace("%d", "%s") % tuple(next(values) for _ in range(part.count("%"))) for part in parts)


def _cd(shell, words, fds):
    folder = words[0] if words else shell.value("HOME") or "/"
    try:
        os.chdir(folder)
    except OSError:
        shell.complain(fds, f"cd: can't cd to {folder}")
        return 2
    shell.set("PWD", os.getcwd())


def _pwd(shell, words, fds):
    shell.write(fds, 1, f"{os.getcwd()}\n")


def _exit(shell, words, fds):
    from green.commands.shell.execution import Leave

    raise Leave(int(words[0]) & 0xFF if words else shell.code)


def _exec(shell, words, fds):
    """The program takes the shell's place: nothing after it is done."""
    from green.commands.shell.execution import Leave

    if not words:
        shell.complain(fds, "exec: redirections of the shell itself are not supported here")
        return 2
    shell.become(words, shell.environment(), fds)
    raise Leave(shell.code)


def _export(shell, words, fds):
    for word in words:
        name, is_set, value = word.partition("=")
        shell.exported.add(name)
        if is_set:
            shell.set(name, value)


def _unset(shell, words, fds):
    for name in words:
        shell.variables.pop(name, None)


def _set(shell, words, fds):
    """Of the options, `-e` alone has an effect."""
    words = list(words)
    while words and words[0][:1] in ("-", "+") and words[0] != "--":
        word = words.pop(0)
        if "e" in word:
            shell.ends_on_failure = word.startswith("-")
        if word[1:] == "o" and words:
            words.pop(0)
    if words:
        shell.arguments[:] = words[words[0] == "--" :]


def _shift(shell, words, fds):
    del shell.arguments[: int(words[0]) if words else 1]


def _read(shell, words, fds):
    line = bytearray()
    while (byte := os.read(fds[0], 1)) not in (b"", b"\n"):
        line += byte
    names = words or ["REPLY"]
    values = os.fsdecode(bytes(line)).split(None, len(names) - 1)
    for name, value in zip(names, values + [""] * len(names)):
        shell.set(name, value.rstrip())
    return 0 if byte else 1


def _wait(shell, words, fds):
    code = 0
    for number in map(int, words or list(shell.background)):
        if number in shell.background:
            shell.background.remove(number)
            code = shell.reap(number)
    return code if words else 0


def _kill(shell, words, fds):
    signum = signal.SIGTERM
    if words and words[0].startswith("-"):
        name = words.pop(0)[1:]
        signum = int(name) if name.isdigit() else signal.Signals[f"SIG{name.removeprefix('SIG')}"]
    for word in words:
        try:
            os.kill(int(word), signum)
        except OSError:
            shell.complain(fds, "kill: No such process")
            return 1


def _test(shell, words, fds):
    if words[:1] == ["!"]:
        return int(not _test(shell, words[1:], fds))
    match words:
        case []:
            return 1
        case [word]:
            return int(not word)
        case [operator, word] if operator in _OF_ONE:
            return int(not _OF_ONE[operator](word))
        case [one, operator, other] if operator in _OF_TWO:
            return int(not _OF_TWO[operator](one, other))
    shell.complain(fds, f"[: {words[-1]}: unexpected operator")
    return 2


def _bracket(shell, words, fds):
    if words[-1:] != ["]"]:
        shell.complain(fds, "[: missing ]")
        return 2
    return _test(shell, words[:-1], fds)


def _skip(is_break):
    def skip(shell, words, fds):
        from green.commands.shell.execution import Skip

        raise Skip(is_break)

    return skip


def _is(check):
    def checked(path):
        try:
            return check(os.stat(path).st_mode)
        except OSError:
            return False

    return checked


_OF_ONE = {
    "-n": bool,
    "-z": lambda word: not word,
    "-e": os.path.exists,
    "-f": _is(stat.S_ISREG),
    "-d": _is(stat.S_ISDIR),
    "-r": os.path.exists,
    "-w": os.path.exists,
    "-x": lambda path: os.access(path, os.X_OK),
    "-s": lambda path: os.path.exists(path) and os.path.getsize(path) > 0,
}
_OF_TWO = {
    "=": str.__eq__,
    "==": str.__eq__,
    "!=": str.__ne__,
    "-eq": lambda one, other: int(one) == int(other),
    "-ne": lambda one, other: int(one) != int(other),
    "-lt": lambda one, other: int(one) < int(other),
    "-le": lambda one, other: int(one) <= int(other),
    "-gt": lambda one, other: int(one) > int(other),
    "-ge": lambda one, other: int(one) >= int(other),
}

BUILTINS = {
    ":": lambda shell, words, fds: 0,
    "[": _bracket,
    "break": _skip(True),
    "cd": _cd,
    "continue": _skip(False),
    "echo": _echo,
    "exec": _exec,
    "exit": _exit,
    "export": _export,
    "false": lambda shell, words, fds: 1,
    "kill": _kill,
    "printf": _printf,
    "pwd": _pwd,
    "read": _read,
    "set": _set,
    "shift": _shift,
    "test": _test,
    "true": lambda shell, words, fds: 0,
    "unset": _unset,
    "wait": _wait,
}
