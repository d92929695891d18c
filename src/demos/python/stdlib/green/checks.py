"""Checks that come with a program: they run after its main module, in its process, over its names and what it printed.

They decide nothing of how the program ends. What the program has not waited for itself is waited for here as far as
CPython would at its end: its threads, but not the pools that nobody shut down, which a check may still use.
"""

import builtins
import json
import sys

from green import failures, host


def begin():
    """Before the program: from now on what it prints is kept for its checks."""
    if host.process.checks:
        host.tell("console.keep")


def run(program):
    """`program` is the main module's namespace."""
    if not host.process.checks:
        return
    _wait_for_threads()
    for name in ("stdout", "__stdout__"):
        _flush(name)
    # Under a schedule nothing may be waited for: the run would be another than without checks.
    printed = host.points.printed() if host.points.rule else host.call("console.kept")
    for index, check in enumerate(json.loads(host.process.checks)):
        if check["kind"] == "schedules" and not host.points.rule:
            # Its runs are others than this.
            continue
        host.outcome.check(index, "begun", "")
        message = _failure_of(check, program, printed)
        host.outcome.check(index, "passed" if message is None else "failed", message or "")


class _Names(dict):
    """What a check assigns is its own. All else it finds in the program, as it is when the check looks."""

    def __init__(self, program, printed):
        super().__init__(__name__="__main__", __builtins__=builtins, output=printed)
        self._program = program

    def __missing__(self, name):
        return self._program[name]


def _failure_of(check, program, printed):
    """Why it does not hold, or None."""
    file_name = f"<{check['name']}>"
    try:
        exec(compile(check["source"], file_name, "exec"), _Names(program, printed))
    except KeyboardInterrupt:
        # Stop, or the limit of time: the program's end.
        raise
    except AssertionError as error:
        return failures.text_of(lambda: str(error)) or _statement(error, check, file_name) or "AssertionError"
    except BaseException as error:
        name = failures.text_of(lambda: failures.name_of(type(error))) or "Exception"
        message = failures.text_of(lambda: str(error))
        return f"{name}: {message}" if message else name
    return None


def _statement(error, check, file_name):
    """The assertion as it is written, unless nobody is to see it."""
    if check["isHidden"]:
        return None
    line = failures.line_of(error, file_name)
    lines = check["source"].split("\n")
    return lines[line - 1].strip() if line is not None and line <= len(lines) else None


def _wait_for_threads():
    threading = sys.modules.get("threading")
    if threading is None:
        return
    while waited := [thread for thread in threading.enumerate() if _is_waited_for(thread, threading)]:
        for thread in waited:
            thread.join()


def _is_waited_for(thread, threading):
    return not thread.daemon and thread is not threading.current_thread() and thread not in _pooled()


def _pooled():
    """Threads that end when their pool is shut down."""
    threads = getattr(sys.modules.get("concurrent.futures.thread"), "_threads_queues", {})
    processes = getattr(sys.modules.get("concurrent.futures.process"), "_threads_wakeups", {})
    return {*threads, *processes}


def _flush(name):
    try:
        getattr(sys, name).flush()
    except Exception:
        # What the program has closed or taken away has nothing to show.
        pass
