"""Python as a program: what it does with its command line, as CPython's own `main` does."""

import linecache
import os
import runpy
import signal
import sys
import textwrap
from _frozen_importlib_external import SourceFileLoader

from green import failures, main_module
from green.programs import command_line, options


def main(argv):
    """Returns the exit code."""
    try:
        line = command_line.parse(argv)
    except command_line.UsageError as error:
        print(f"{error}\n{_usage(argv[0])}\nTry `{argv[0]} -h' for more information.", file=sys.stderr)
        return 2
    if line.has("h"):
        print(_usage(line.program))
        return 0
    if line.has("V"):
        print(f"Python {sys.version if line.count('V') > 1 else sys.version.split()[0]}")
        return 0
    try:
        _prepare(line, argv)
    except options.FatalError as error:
        print(f"Fatal Python error: {error}\nPython runtime state: preinitialized\n", file=sys.stderr)
        return 1
    code = failures.exit_code_after(lambda: _KINDS[line.kind](line), _code_of)
    if _is_inspected() and sys.stdin.isatty():
        code = failures.exit_code_after(lambda: _interact(line), _code_of)
    return code


def _prepare(line, argv):
    sys.orig_argv = list(argv)
    options.carry_out(line)
    main_module.begin()


def _is_inspected():
    """The program may have set the variable itself."""
    return sys.flags.inspect or not sys.flags.ignore_environment and bool(os.environ.get("PYTHONINSPECT"))


def _code_of(error):
    return -signal.SIGINT if isinstance(error, KeyboardInterrupt) else 1


def _run_command(line):
    sys.argv = ["-c", *line.arguments]
    _put_first(line, "")
    _run_source(textwrap.dedent(line.what), "<string>")


def _run_module(line):
    sys.argv = ["-m", *line.arguments]
    _put_first(line, os.getcwd())
    runpy._run_module_as_main(line.what)


def _run_script(line):
    sys.argv = [line.what, *line.arguments]
    path = os.path.join(os.getcwd(), line.what.removeprefix("./"))
    if os.path.isdir(path) or path.endswith((".zip", ".pyz")):
        sys.path.insert(0, path)
        runpy._run_module_as_main("__main__", False)
        return
    try:
        with open(path, "rb") as file:
            source = file.read()
    except OSError as error:
        sys.stderr.write(f"{line.program}: can't open file {path!r}: [Errno {error.errno}] {error.strerror}\n")
        raise SystemExit(2) from None
    _put_first(line, os.path.dirname(os.path.realpath(path)))
    main = sys.modules["__main__"]
    main.__file__ = path
    main.__cached__ = None
    main.__loader__ = SourceFileLoader("__main__", path)
    _run_code(source, path)


def _run_stdin(line):
    sys.argv = [line.what, *line.arguments]
    _put_first(line, "")
    if sys.stdin.isatty():
        _interact(line)
    else:
        _run_source(sys.stdin.read(), "<stdin>")


def _run_source(source, name):
    """Of a source that is in no file: tracebacks show its lines nevertheless."""
    code = _compile(source, name)
    linecache._register_code(code, source, name)
    exec(code, sys.modules["__main__"].__dict__)


def _run_code(source, name):
    exec(_compile(source, name), sys.modules["__main__"].__dict__)


def _compile(source, name):
    return compile(source, name, "exec", dont_inherit=True, optimize=options.optimization())


def _interact(line):
    import code

    banner = f'Python {sys.version} on {sys.platform}\nType "help", "copyright", "credits" or "license" for more information.'
    code.interact("" if line.has("q") else banner, local=sys.modules["__main__"].__dict__, exitmsg="")


def _put_first(line, folder):
    """Where modules are looked for first."""
    if sys.flags.safe_path:
        del sys.path[0]
    else:
        sys.path[0] = folder


def _usage(program):
    return f"usage: {program} [option] ... [-c cmd | -m mod | file | -] [arg] ..."


_KINDS = {"command": _run_command, "module": _run_module, "script": _run_script, "stdin": _run_stdin}
