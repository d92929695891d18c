"""Runs the tests of one of CPython's own test files, and tells what becomes of each.

The runner puts its constants in, and reads what is told between two marks. It is the main module of the processes that
tests start, too, and then only says what there is.
"""

import base64
import io
import json
import os
import re
import sys
import unittest
import zipfile

#: A zip of the package `test` as far as the file needs it, in base64.
PACKAGE = ""
#: `test.test_threading`
MODULE = ""
#: A pattern of the names of tests: the others are not run.
ONLY = ""
#: Tests that have been run already.
DONE = []
#: The rest wants gigabytes, loudspeakers or a screen. The internet is the simulated one.
RESOURCES = ["cpu", "network", "subprocess", "walltime"]

#: `test.support.interpreters`, for files of 3.13.
INTERPRETERS = """\
import sys
from concurrent import interpreters
from concurrent.interpreters import _queues

interpreters.queues = _queues
sys.modules[__name__] = interpreters
"""

FOLDER = "/cpython-tests"
BEGIN, END = "\x1e", "\x1f"
#: The errors that stand for a whole class or module, and what they stand for.
WHOLE = re.compile(r"(?:setUp|tearDown)(?:Class|Module) \((?P<name>[\w.]+)\)$")


def main():
    tell = _teller(sys.stdout)
    tell("engine", version=sys.version.split()[0])
    _unpack()
    _describe_platform()
    _provide_for_older_files()
    try:
        tests = list(_tests_of(unittest.defaultTestLoader.loadTestsFromName(MODULE)))
    except unittest.SkipTest as skip:
        tell("ended", id=MODULE, status="skipped", reason=str(skip))
        return tell("end")
    chosen = [test for test in tests if test.id() not in DONE and re.search(ONLY, test.id())]
    unittest.TestSuite(chosen).run(Telling(tell, [test.id() for test in chosen]))
    tell("end")


def _teller(stream):
    """Tests replace `sys.stdout`, and may close it."""

    def tell(kind, **details):
        stream.write(f"{BEGIN}{json.dumps({'kind': kind, **details})}{END}")
        stream.flush()

    return tell


def _unpack():
    zipfile.ZipFile(io.BytesIO(base64.b64decode(PACKAGE))).extractall(FOLDER)
    os.makedirs(f"{FOLDER}/work")
    os.chdir(f"{FOLDER}/work")
    sys.path.insert(0, FOLDER)


def _describe_platform():
    """`test.support` goes by the name of the platform: on Emscripten it takes threads, sockets and programs for missing."""
    from test import support

    support.is_emscripten = False
    support.has_socket_support = True
    support.has_subprocess_support = True
    support.use_resources = RESOURCES

    from test.support import threading_helper

    threading_helper.can_start_thread = True


def _provide_for_older_files():
    """The asyncio tests of 3.13 set and close watchers of children around others. From 3.14 on there are none."""
    import asyncio
    from asyncio import events

    _provide_interpreters()
    if hasattr(asyncio, "SafeChildWatcher"):
        return

    class Watcher:
        def attach_loop(self, loop):
            pass

    def get_child_watcher(self):
        raise NotImplementedError

    asyncio.SafeChildWatcher = Watcher
    asyncio.set_child_watcher = lambda watcher: None
    events._AbstractEventLoopPolicy.get_child_watcher = get_child_watcher


def _provide_interpreters():
    """Until 3.14 `concurrent.interpreters` was a part of the tests, under another name. Interpreters import it, too."""
    try:
        import concurrent.interpreters  # noqa: F401
    except ImportError:
        return
    with open(f"{FOLDER}/test/support/interpreters/__init__.py", "w") as file:
        file.write(INTERPRETERS)


def _tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from _tests_of(test)
        else:
            yield test


class Telling(unittest.TestResult):
    """Tells of each test when it begins and what it comes to: the worst of what befell it."""

    def __init__(self, tell, ids):
        super().__init__()
        self._tell = tell
        self._waiting = dict.fromkeys(ids)
        self._worst = {}

    def startTest(self, test):
        super().startTest(test)
        self._waiting.pop(test.id(), None)
        self._worst = {"status": "passed"}
        self._tell("begun", id=test.id())

    def stopTest(self, test):
        super().stopTest(test)
        self._tell("ended", id=test.id(), **self._worst)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        if not self._befalls_all(test, {"status": "skipped", "reason": reason}) and self._worst["status"] == "passed":
            self._worst = {"status": "skipped", "reason": reason}

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._fail(test, self.failures[-1][1])

    def addError(self, test, error):
        super().addError(test, error)
        self._fail(test, self.errors[-1][1])

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self._fail(test, f"{subtest}\n{self._exc_info_to_string(error, test)}")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._fail(test, "Passed, though it is marked as an expected failure.")

    def _fail(self, test, details):
        if self._befalls_all(test, {"status": "failed", "details": details}):
            return
        if self._worst["status"] == "failed":
            details = f"{self._worst['details']}\n{details}"
        self._worst = {"status": "failed", "details": details}

    def _befalls_all(self, test, outcome):
        """Whether it is of a whole class or module: then it befalls each test of it that has not begun."""
        whole = WHOLE.match(test.id())
        if whole is None:
            return False
        name = whole["name"]
        mine = [id for id in self._waiting if id.startswith(f"{name}.")]
        for id in mine:
            del self._waiting[id]
            self._tell("ended", id=id, **outcome)
        if not mine:
            self._tell("ended", id=test.id(), **outcome)
        return True


if __name__ == "__main__":
    main()
else:
    _describe_platform()
