"""The life of a process: its beginning, its main module, its end. It does not show output, and starts no thread."""

import gc
import random
import sys
import types
from atexit import _run_exitfuncs

from green import (
    checks,
    console,
    descriptors,
    event_loop,
    failures,
    finalization,
    host,
    points,
    processes,
    signals,
    sockets,
    source_locations,
    threads,
    timing,
    trace,
)


def prepare(promise):
    """What each process of an interpreter begins with. Called once, when there is JavaScript, of which `promise` is one:
    the memory is photographed after that, and is as it is then whenever a process begins.
    """
    host.prepare()
    source_locations.prepare()
    descriptors.prepare()
    console.prepare()
    signals.prepare()
    timing.take_sleep()
    event_loop.prepare(promise)
    finalization.prepare()
    # What is here lives as long as the interpreter; no collection has to look at it.
    gc.freeze()


def run(offered, source, file_name, payload):
    """Runs one process on the main thread, to its end; returns the exit code, whatever the program does.

    `offered` is what JavaScript has for the process (host.ts). `payload` is None for the process that runs `source` as
    `__main__`, else what the process begins with (`host.process.begins`).
    """
    try:
        _begin(offered)
        sys.argv = [file_name]
        if payload is None:
            _write_source(source, file_name)
        return _finish(_run_process(source, file_name, payload))
    except BaseException as error:
        # Of this package: there was no memory left, or Ctrl+C came when the program was over.
        return failures.exit_code_of(error) if issubclass(type(error), SystemExit) else _report(error)
    finally:
        host.leave()


def _begin(offered):
    host.attach(offered)
    failures.begin()
    console.begin()
    timing.begin()
    threads.prepare_state()
    threads.begin()
    # The memory of an interpreter has the seed that it was photographed with.
    random.seed()
    processes.begin()
    sockets.begin()


def _run_process(source, file_name, payload):
    if payload is None:
        return _run_main(source, file_name)
    match host.process.begins:
        case "interpreter":
            from green.interpreters import serving as child
        case "program":
            from green.programs import child
        case _:
            from green.processes import child
    return child.run(payload.to_bytes())


def _run_main(source, file_name):
    module = types.ModuleType("__main__")
    module.__file__ = file_name
    # Classes of the program come back from its processes under the name that they have there.
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    try:
        code = compile(source, file_name, "exec")
        points.begin(code, source)
        checks.begin()
        exec(code, module.__dict__)
        exit_code = 0
    except SystemExit as exit:
        exit_code = failures.exit_code_of(exit)
    except BaseException as error:
        return _report(error)
    if exit_code == 0:
        checks.run(module.__dict__)
    return exit_code


def _write_source(source, file_name):
    """Where tracebacks and the processes that are started look for it."""
    with open(file_name, "w", encoding="utf-8") as file:
        file.write(source)


def _report(error):
    """Shows the traceback without the frames of this file, and tells the page where the error is; returns the exit code."""
    exit = failures.report_uncaught(error)
    if exit is not None:
        return failures.exit_code_of(exit)
    message = failures.text_of(lambda: str(error))
    name = failures.text_of(lambda: failures.name_of(type(error))) or "Exception"
    location = source_locations.of_error(error, failures.traceback_of(error))
    failures.tell_uncaught(name, "<exception str() failed>" if message is None else message, location)
    return 130 if issubclass(type(error), KeyboardInterrupt) else 1


def _finish(code):
    """As CPython ends: threads that are not daemons, `atexit`, the last output. Nothing of it changes the exit code but
    output that cannot be written.
    """
    try:
        if "threading" in sys.modules:
            sys.modules["threading"]._shutdown()
    except BaseException as error:
        failures.report_ignored(error, lambda: "Exception ignored on threading shutdown")
    _run_exitfuncs()
    _close_interpreters()
    trace.flush()
    if not _is_written():
        return 120
    finalization.run()
    return code if _is_written() else 120


def _is_written():
    """Whether the program's output could be."""
    return all([_flush(name) for name in ("stdout", "stderr", "__stdout__", "__stderr__")][:2])


def _close_interpreters():
    from green.interpreters import ending

    try:
        ending.finish()
    except BaseException as error:
        failures.report_ignored(error, lambda: "Exception ignored while closing interpreters")


def _flush(name):
    """Whether it could be; what the program has closed or taken away need not be."""
    stream = getattr(sys, name, None)
    if stream is None or _is_closed(stream):
        return True
    try:
        stream.flush()
    except BaseException as error:
        if name == "stdout":
            failures.report_ignored(error, lambda: "Exception ignored while flushing sys.stdout")
        return False
    return True


def _is_closed(stream):
    try:
        return bool(stream.closed)
    except BaseException:
        return False
