"""What becomes of an exception that nobody caught: what CPython does about it in C.

Nothing here raises, whatever a program has made of its hooks, of its streams and of the exception itself.
"""

import sys

from green import host

_LONG = range(-(2**63), 2**63)

# What a report needs where a program has used up all memory; more than one arena of CPython's.
_RESERVE_BYTES = 3 * 2**20
_reserve = None


def begin():
    """A process begins. Earlier, the photograph of the memory would hold it too."""
    global _reserve
    _reserve = bytearray(_RESERVE_BYTES)


def report_uncaught(error):
    """Shows it by `sys.excepthook`. Returns the SystemExit by which a hook ended the program, or None."""
    _make_room()
    if not hasattr(sys, "excepthook"):
        _write("sys.excepthook is missing\n")
        _show(error)
        return None
    try:
        traceback = traceback_of(error)
        sys.excepthook(type(error), BaseException.with_traceback(error, traceback), traceback)
    except SystemExit as exit:
        return exit
    except BaseException as another:
        _write("Error in sys.excepthook:\n")
        _show(another)
        _write("\nOriginal exception was:\n")
        _show(error)
    return None


def tell_uncaught(name, message, location):
    """To the page; `location` as of `source_locations`."""
    at = location or dict.fromkeys(("file", "line", "column"))
    host.outcome.uncaught(name, message, at["file"], at["line"], at["column"])


def exit_code_after(run, code_of):
    """Of a program that `run` is all of; `code_of` gives it for an exception that was shown."""
    try:
        run()
        return 0
    except SystemExit as exit:
        return exit_code_of(exit)
    except BaseException as error:
        exit = report_uncaught(error)
        return code_of(error) if exit is None else exit_code_of(exit)


def report_ignored(error, describe):
    """Shows it by `sys.unraisablehook`; `describe` returns what was being done."""
    _make_room()
    message = text_of(describe)
    hook = getattr(sys, "unraisablehook", sys.__unraisablehook__)
    try:
        hook(_unraisable(error, message, None))
    except BaseException as another:
        try:
            sys.__unraisablehook__(_unraisable(another, "Exception ignored in sys.unraisablehook", hook))
        except BaseException:
            pass


def _make_room():
    global _reserve
    _reserve = None


def exit_code_of(exit):
    """What `sys.exit` was given, as the system would tell it; a text is shown."""
    try:
        code = exit.code
    except BaseException:
        code = ""
    if code is None:
        return 0
    if isinstance(code, int):
        return int.__and__(code, 0xFF) if code in _LONG else 0xFF
    _write(f"{text_of(lambda: str(code)) or ''}\n")
    return 1


def text_of(describe):
    """The text, or None where making it fails."""
    try:
        return str.__str__(describe())
    except BaseException:
        return None


def _show(error):
    try:
        sys.__excepthook__(type(error), error, traceback_of(error))
    except BaseException:
        pass


def traceback_of(error):
    """From the first frame that is none of this package's."""
    traceback = BaseException.__traceback__.__get__(error)
    while traceback is not None and traceback.tb_frame.f_globals.get("__name__", "").startswith("green."):
        traceback = traceback.tb_next
    return traceback


def line_of(error, file_name):
    """Where the traceback last was in a file, or None where it never was."""
    line = None
    traceback = traceback_of(error)
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == file_name:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line


def name_of(cls):
    return cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"


def _write(text):
    try:
        sys.stderr.write(text)
    except BaseException:
        host.write("stderr", text)


def _unraisable(error, message, thing):
    return _UnraisableArgs((type(error), error, traceback_of(error), message, thing))


def _find_unraisable_args():
    """The hook wants a class of its own, which has no name: it is seen when something goes wrong in a finalizer."""
    seen = []

    class Failing:
        def __del__(self):
            raise ZeroDivisionError

    hook, sys.unraisablehook = sys.unraisablehook, lambda args: seen.append(type(args))
    Failing()
    sys.unraisablehook = hook
    return seen[0]


_UnraisableArgs = _find_unraisable_args()
