"""Where in which file: what a reader is told of a program that may be of several files, of which one is before him.

A location is a dict, the `SourceLocation` of protocol.ts. Files of the library are none that a reader could mend; nor is
there anywhere to go to for a text in no file, such as that of `exec`: whoever runs it is told instead, if that is in one.
"""

import os

_LIBRARY = ("/lib/", "/usr/", "<frozen ")
_folder = ""


def prepare():
    """The program's own file lies in the folder that a process begins in."""
    global _folder
    _folder = f"{os.getcwd()}/"


def is_of_library(code):
    return code.co_filename.startswith(_LIBRARY)


def is_in_file(code):
    """Whether it is of a file outside the library."""
    return _is_file(code.co_filename)


def of_code(code, line):
    return _location(code.co_filename, line)


def of_frame(frame):
    """The innermost outside the library from this frame outwards; None where all are of the library."""
    return _first_of_program(_places_outwards(frame))


def of_error(error, traceback):
    """Of a syntax error, where it is; else where the traceback last was outside the library, or None."""
    if issubclass(type(error), SyntaxError):
        file, line, offset = (getattr(SyntaxError, name).__get__(error) for name in ("filename", "lineno", "offset"))
        if _is_file(file) and _is_number(line):
            return _location(file, line, offset if _is_number(offset) else None)
    places = []
    while traceback is not None:
        places.append((traceback.tb_frame.f_code, traceback.tb_lineno))
        traceback = traceback.tb_next
    return _first_of_program(reversed(places))


def _places_outwards(frame):
    while frame is not None:
        yield frame.f_code, frame.f_lineno
        frame = frame.f_back


def _first_of_program(places):
    without_file = None
    for code, line in places:
        if line is None or is_of_library(code):
            continue
        if is_in_file(code):
            return of_code(code, line)
        without_file = without_file or of_code(code, line)
    return without_file


def _is_file(name):
    # What has no file is called `<string>`, `<stdin>`, `<unknown>`.
    return isinstance(name, str) and not name.startswith(("<", *_LIBRARY))


def _is_number(said):
    # A program can make a syntax error of whatever it likes.
    return type(said) is int and 0 < said < 2**31


def _location(file, line, column=None):
    # A process that was started has the program's files by their whole paths.
    return {"file": file.removeprefix(_folder), "line": line, "column": column}
