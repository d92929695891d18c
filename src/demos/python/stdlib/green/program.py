"""The life of a process: its beginning, its main module, its end. It does not show output, and starts no thread."""

import sys
import types

from green import host, processes, threads, trace


def run(source, file_name, payload):
    """Runs one process on the main thread, to its end; returns the exit code.

    `payload` is None for the process that runs `source` as `__main__`, else a pickled `multiprocessing.Process`.
    """
    _attach()
    try:
        _write_source(source, file_name)
        if payload is None:
            code = _run_main(source, file_name)
        else:
            from green.processes import child

            code = child.run(payload.to_bytes())
        return _finish(code)
    finally:
        host.scheduler.leave()


def _attach():
    import asyncio
    import random

    from green import console, event_loop, signals, timing

    host.attach()
    console.attach()
    signals.attach()
    timing.attach()
    event_loop.attach()
    threads.prepare_state()
    # The memory of an interpreter may come from a snapshot, with the seed that it had.
    random.seed()
    processes.begin()


def _run_main(source, file_name):
    module = types.ModuleType("__main__")
    module.__file__ = file_name
    # Classes of the program come back from its processes under the name that they have there.
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    try:
        exec(compile(source, file_name, "exec"), module.__dict__)
    except SystemExit as exit:
        return exit_code_of(exit)
    except BaseException as error:
        _report(error, file_name)
        return 130 if isinstance(error, KeyboardInterrupt) else 1
    return 0


def _write_source(source, file_name):
    """Where tracebacks and the processes that are started look for it."""
    with open(file_name, "w", encoding="utf-8") as file:
        file.write(source)
    sys.argv = [file_name]


def exit_code_of(exit):
    """What `sys.exit` was given, as the system would tell it; a text is shown."""
    if exit.code is None:
        return 0
    if isinstance(exit.code, int):
        return exit.code & 0xFF
    print(exit.code, file=sys.stderr)
    return 1


def _report(error, file_name):
    """Shows the traceback without the frames of this file, and tells the page where the error is."""
    error = error.with_traceback(error.__traceback__.tb_next)
    sys.excepthook(type(error), error, error.__traceback__)
    line, column = _place_of(error, file_name)
    cls = type(error)
    name = cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"
    host.outcome.uncaught(name, str(error), line, column)


def _place_of(error, file_name):
    if isinstance(error, SyntaxError) and error.filename == file_name:
        return error.lineno, error.offset
    line = None
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == file_name:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line, None


def _finish(code):
    """As CPython ends: threads that are not daemons, `atexit`, the last output."""
    import atexit
    import threading

    for work in (threading._shutdown, atexit._run_exitfuncs):
        try:
            work()
        except BaseException as error:
            sys.excepthook(type(error), error, error.__traceback__)
            code = code or 1
    trace.flush()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            code = code or 120
    return code
