"""A thread begins with an empty context, or with a copy of its starter's where the program is started so."""
# covers: threading.Thread, subprocess.run
# python: 3.14

import subprocess
import sys

SHOW = """
import contextvars, sys, threading
place = contextvars.ContextVar("place", default="nowhere")
place.set("here")
thread = threading.Thread(target=lambda: print(place.get(), sys.flags.thread_inherit_context))
thread.start()
thread.join()
"""


def run(*options, **environment):
    command = [sys.executable, *options, "-c", SHOW]
    return subprocess.run(command, capture_output=True, text=True, env=environment)


def shown(*options, **environment):
    return run(*options, **environment).stdout


assert shown() == "nowhere 0\n"
assert shown("-X", "thread_inherit_context=1") == shown(PYTHON_THREAD_INHERIT_CONTEXT="1") == "here 1\n"
assert shown("-X", "thread_inherit_context=0", PYTHON_THREAD_INHERIT_CONTEXT="1") == "nowhere 0\n"
FAULT = "Fatal Python error: config_init_thread_inherit_context: {} is missing or invalid\n"
for wrong, words in (
    (run("-X", "thread_inherit_context"), "-X thread_inherit_context=n: n"),
    (run("-X", "thread_inherit_context=2"), "-X thread_inherit_context=n: n"),
    (run("-X", "thread_inherit_context=1", PYTHON_THREAD_INHERIT_CONTEXT="2"), "PYTHON_THREAD_INHERIT_CONTEXT=N: N"),
):
    assert (wrong.returncode, wrong.stdout) == (1, "") and wrong.stderr.startswith(FAULT.format(words))
print("ok")
