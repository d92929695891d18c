"""What a program did line by line: which thread ran which line, what the names on it stood for, what it printed.

Told by `sys.monitoring` where a schedule is followed for a reader. A line has run when its thread leaves it, or comes to
it anew.
"""

import ast
import json
import os
import sys

from green import host, threads

#: More says nothing to a reader, and a program that never ends would fill the memory.
_MOST_STEPS = 20_000
_LONGEST_VALUE = 60
_SIMPLE = (int, float, complex, str, bytes, bool, type(None))

_steps = []
# Of each thread, by its id: the steps that have not been left, with their frames; the innermost is the last.
_open = {}
_names = {}


def wanted_events():
    """Of `sys.monitoring`."""
    return _events().LINE | _events().PY_RETURN | _events().PY_YIELD


def begin(tool, source):
    _read(source)
    for event, callback in ((_events().LINE, _on_line), (_events().PY_RETURN, _on_leave), (_events().PY_YIELD, _on_leave)):
        sys.monitoring.register_callback(tool, event, callback)
    _note_printing()


def _read(source):
    """Which names stand on which line, attributes of names included."""
    for node in ast.walk(ast.parse(source)):
        name = _dotted(node)
        if name is not None:
            line = _names.setdefault(node.lineno, [])
            if name not in line:
                line.append(name)


def report():
    """JSON: the steps in order, and where each thread stands that is not at its end, by its number."""
    lines = {_number(id): opened[-1][1].f_lineno for id, opened in _open.items() if opened}
    for opened in _open.values():
        while opened:
            _leave(opened)
    return json.dumps({"steps": _steps, "lines": lines})


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
    if len(_steps) >= _MOST_STEPS:
        return
    thread = _number(id)
    step = {
        "thread": thread,
        "line": line,
        "function": code.co_qualname,
        "values": [],
        "printed": "",
        "switched": _why_not(_steps[-1]["thread"]) if _steps and _steps[-1]["thread"] != thread else None,
        "turn": host.points.turn(),
    }
    _steps.append(step)
    opened.append((step, frame))


def _why_not(thread):
    """Why a thread that ran before has not gone on."""
    if thread not in map(_number, threads.by_id):
        return "ended"
    return "preempted" if host.points.wasPreempted(thread) else "waits"


def _on_leave(code, offset, value):
    opened = _open.get(threads.current.id)
    if opened and opened[-1][1] is sys._getframe(1):
        _leave(opened)


def _leave_others(opened, frame):
    """What is not under way any more: the line before of the same frame, and frames that an exception has ended."""
    while opened and opened[-1][1] is not frame and not _is_within(frame, opened[-1][1]):
        _leave(opened)
    if opened and opened[-1][1] is frame:
        _leave(opened)


def _is_within(frame, outer):
    while frame is not None and frame is not outer:
        frame = frame.f_back
    return frame is not None


def _leave(opened):
    step, frame = opened.pop()
    step["values"] = list(_values(frame, step["line"]))


def _values(frame, line):
    for name in _names.get(line, ()):
        found, value = _look_up(frame, name)
        if found:
            text = _text_of(value)
            if text is not None:
                yield {"name": name, "value": text}


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
        opened[-1][0]["printed"] += text
    elif _steps:
        _steps[-1]["printed"] += text


def _number(id):
    return 0 if id == threads.MAIN else id
