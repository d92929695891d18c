"""What a program did line by line: which thread ran which line, what the names on it stood for, what it printed.

Told by `sys.monitoring` where a schedule is followed for a reader. A line has run when its thread leaves it, or comes to
it anew.
"""

import ast
import json
import os
import re
import sys

from green import host, source_locations, threads

#: More says nothing to a reader, and a program that never ends would fill the memory.
_MOST_STEPS = 20_000
_LONGEST_VALUE = 60
#: Where only such is left of a line, nothing that it names changes any more; what is not listed may change it.
_IDLE = ("CACHE", "NOP", "NOT_TAKEN", "POP_TOP", "LOAD_CONST", "LOAD_SMALL_INT")
_LAST = ("JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT", "RETURN_VALUE")
_SIMPLE = (int, float, complex, str, bytes, bool, type(None))

_steps = []
# Of each thread, by its id: the lines that have not been left; the innermost is the last.
_open = {}
# By the address of a code object: what it was compiled of.
_texts = {}


class _Text:
    """A source: its lines, and which names stand on which, attributes of names included."""

    def __init__(self, source):
        self.lines = re.split("\r\n|\r|\n", source)
        self.names = {}
        for node in ast.walk(ast.parse(source)):
            name = _dotted(node)
            if name is not None:
                names = self.names.setdefault(node.lineno, [])
                if name not in names:
                    names.append(name)

    def line(self, number):
        return self.lines[number - 1].strip() if number <= len(self.lines) else ""


class _Line:
    """A line under way."""

    __slots__ = ("index", "frame", "is_done")

    def __init__(self, index, frame):
        #: Of its step.
        self.index = index
        self.frame = frame
        #: Whether it has come to its end, though its thread was interrupted before it left it.
        self.is_done = False


def wanted_events():
    """Of `sys.monitoring`."""
    return _events().LINE | _events().PY_RETURN | _events().PY_YIELD


def begin(tool):
    _note_suspensions()
    for event, callback in ((_events().LINE, _on_line), (_events().PY_RETURN, _on_leave), (_events().PY_YIELD, _on_leave)):
        sys.monitoring.register_callback(tool, event, callback)
    _note_printing()


def read(codes, source):
    """Of what these are; of what has no source, or one that Python itself has not read, lines have no text and no names."""
    if isinstance(source, bytes):
        source = source.decode("utf-8", "replace")
    try:
        text = _Text(source or "")
    except (SyntaxError, ValueError):
        text = _Text("")
    _texts.update((id(code), text) for code in codes)


def report():
    """JSON: the steps in order, and where each thread stands that is not at its end, by its number."""
    standing = {_number(id): _line_of(opened[-1].frame) for id, opened in _open.items() if opened}
    # Whoever is suspended was noted then.
    _note(threads.current.id)
    _open.clear()
    return json.dumps({"steps": _steps, "standing": standing})


def _line_of(frame):
    return _program_line(frame.f_code, frame.f_lineno)


def _program_line(code, line):
    """`ProgramLine` of explorer/contract.ts."""
    return {"location": source_locations.of_code(code, line), "code": _texts[id(code)].line(line)}


def _events():
    return sys.monitoring.events


def _dotted(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return None


def _on_line(code, line):
    id, frame = threads.current.id, sys._getframe(1)
    opened = _open.setdefault(id, [])
    _leave_others(opened, frame)
    # What calls it.
    _note(id)
    if _begin_step(_program_line(code, line), code.co_qualname):
        opened.append(_Line(len(_steps) - 1, frame))


def _begin_step(line, function, values=(), ends=None):
    """Whether there was room for it."""
    if len(_steps) >= _MOST_STEPS:
        return False
    thread = _number(threads.current.id)
    switched = _why_not(_steps[-1]["thread"]) if _steps and _steps[-1]["thread"] != thread else None
    _steps.append(
        {
            "thread": thread,
            **line,
            "function": function,
            "values": list(values),
            "printed": "",
            "switched": switched,
            "turn": host.points.turn(),
            "ends": ends,
        }
    )
    return True


def _why_not(thread):
    """Why a thread that ran before has not gone on."""
    if thread not in map(_number, threads.by_id):
        return "ended"
    return "preempted" if host.points.wasPreempted(thread) else "waits"


def _on_leave(code, offset, value):
    opened = _open.get(threads.current.id)
    if opened and opened[-1].frame is sys._getframe(1):
        _leave(opened)


def _leave_others(opened, frame):
    """What is not under way any more: the line before of the same frame, and frames that an exception has ended."""
    while opened and opened[-1].frame is not frame and not _is_within(frame, opened[-1].frame):
        _leave(opened)
    if opened and opened[-1].frame is frame:
        _leave(opened)


def _is_within(frame, outer):
    while frame is not None and frame is not outer:
        frame = frame.f_back
    return frame is not None


def _leave(opened):
    line = opened.pop()
    if not line.is_done:
        _note_end(line)


def _note_end(line):
    step = _steps[line.index]
    values = _values_of(line)
    if _is_latest(line):
        step["values"] = values
    elif values != step["values"]:
        same = {"location": step["location"], "code": step["code"]}
        _begin_step(same, step["function"], values, line.index)


def _is_latest(line):
    return line.index == len(_steps) - 1


def _note_suspensions():
    suspend = threads._suspend

    def noting(me):
        _note(me.id)
        suspend(me)

    threads._suspend = noting


def _note(id):
    """What the names on a thread's line stand for, before another line runs: of a function that it calls, or of another
    thread, which may change them.
    """
    opened = _open.get(id)
    if not opened or opened[-1].is_done:
        return
    line = opened[-1]
    if _is_done(line.frame):
        _note_end(line)
        line.is_done = True
    elif _is_latest(line):
        _steps[line.index]["values"] = _values_of(line)


def _is_done(frame):
    """Whether nothing is left of the line but to leave it."""
    # It is in C, of which nothing can be in a memory snapshot.
    from opcode import opname

    code = frame.f_code.co_code
    at = frame.f_lasti
    while opname[code[at]] in _IDLE:
        at += 2
    return opname[code[at]] in _LAST


def _values_of(line):
    values = []
    names = _texts[id(line.frame.f_code)].names
    for name in names.get(_steps[line.index]["location"]["line"], ()):
        found, value = _look_up(line.frame, name)
        text = _text_of(value) if found else None
        if text is not None:
            values.append({"name": name, "value": text})
    return values


def _look_up(frame, name):
    base, _, attribute = name.partition(".")
    for scope in (frame.f_locals, frame.f_globals):
        if base in scope:
            value = scope[base]
            break
    else:
        return False, None
    if not attribute:
        return True, value
    try:
        variables = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return False, None
    return (True, variables[attribute]) if attribute in variables else (False, None)


def _text_of(value, depth=0):
    """Of simple values, and of containers of these; nothing of the program's own is run for it."""
    kind = type(value)
    if kind in _SIMPLE:
        return _short(repr(value))
    if depth < 2 and kind in (list, tuple, set, frozenset) and len(value) <= 12:
        parts = [_text_of(each, depth + 1) for each in list(value)]
        if None in parts:
            return None
        if kind is tuple:
            return _short(f"({', '.join(parts)}{',' if len(parts) == 1 else ''})")
        return _short(f"[{', '.join(parts)}]" if kind is list else f"{{{', '.join(parts)}}}" if parts else "set()")
    if depth < 2 and kind is dict and len(value) <= 12:
        parts = [(_text_of(key, depth + 1), _text_of(each, depth + 1)) for key, each in list(value.items())]
        if any(None in part for part in parts):
            return None
        return _short(f"{{{', '.join(f'{key}: {each}' for key, each in parts)}}}")
    return None


def _short(text):
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"


def _note_printing():
    write = os.write

    def writing(fd, data, /):
        if os.isatty(fd):
            _note_printed(bytes(data).decode("utf-8", "replace"))
        return write(fd, data)

    os.write = writing


def _note_printed(text):
    opened = _open.get(threads.current.id)
    if opened:
        _steps[opened[-1].index]["printed"] += text
    elif _steps:
        _steps[-1]["printed"] += text


def _number(id):
    return 0 if id == threads.MAIN else id
