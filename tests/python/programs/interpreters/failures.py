"""What nobody catches in an interpreter is told by ExecutionFailed, with its traceback, and the interpreter goes on."""
# covers: concurrent.interpreters.ExecutionFailed, concurrent.interpreters.InterpreterError
# python: 3.14

from concurrent import interpreters

interp = interpreters.create()


def failed(call):
    try:
        call()
    except interpreters.ExecutionFailed as error:
        assert isinstance(error, interpreters.InterpreterError)
        return error
    raise AssertionError("it is to fail")


error = failed(lambda: interp.exec("def f():\n    raise RuntimeError('uh-oh!')\nf()"))
info = error.excinfo
assert (info.type.__name__, info.type.__qualname__) == ("RuntimeError", "RuntimeError")
assert info.type.__module__ == "builtins"
assert info.msg == "uh-oh!" and info.formatted == "RuntimeError: uh-oh!"
assert info.errdisplay.splitlines() == [
    "Traceback (most recent call last):",
    '  File "<script>", line 3, in <module>',
    '  File "<script>", line 2, in f',
    "RuntimeError: uh-oh!",
], info.errdisplay
assert str(error) == f"RuntimeError: uh-oh!\n\nUncaught in the interpreter:\n\n{info.errdisplay}"

interp.exec("class Own(Exception): pass")
assert failed(lambda: interp.exec("raise Own(1)")).excinfo.formatted == "Own: 1"
assert failed(lambda: interp.exec("import queue; raise queue.Empty")).excinfo.type.__name__ == "Empty"
for name in ("SystemExit", "KeyboardInterrupt"):
    assert failed(lambda: interp.exec(f"raise {name}(3)")).excinfo.type.__name__ == name
assert failed(lambda: interp.call(int, "x")).excinfo.formatted.startswith("ValueError: invalid literal")

# A script is compiled where it is given out.
try:
    interp.exec("1 +")
except SyntaxError as error:
    assert error.filename == "<script>"
else:
    raise AssertionError("a syntax error is the caller's")
for script, kind in ((10, TypeError), ((lambda x: x), ValueError)):
    try:
        interp.exec(script)
    except kind:
        pass
    else:
        raise AssertionError(f"{script} is no script")

interp.exec(lambda: print("a function of no arguments is a script"))
interp.exec("print('ok')")
interp.close()
