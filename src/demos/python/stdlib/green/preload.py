"""What an interpreter has imported before any program runs: kept in the image of its memory, so that it costs nothing.

It is run when the site is built. A module that programs use often, or that takes long to import, belongs here.
"""

import gc
import sys
from importlib import import_module

from green import c_functions, timing

MODULES = (
    "_pyio abc argparse array ast asyncio atexit base64 bisect builtins calendar collections.abc concurrent.futures.process "
    "concurrent.futures.thread contextlib contextvars copy copyreg csv dataclasses datetime decimal difflib "
    "email.message enum errno fractions functools gc glob hashlib heapq html http.client inspect io itertools json "
    "linecache locale logging math multiprocessing.connection multiprocessing.context multiprocessing.dummy "
    "multiprocessing.managers multiprocessing.pool multiprocessing.process multiprocessing.queues "
    "multiprocessing.reduction multiprocessing.shared_memory multiprocessing.sharedctypes multiprocessing.spawn "
    "multiprocessing.synchronize multiprocessing.util numbers operator os.path pathlib pickle pkgutil platform pprint "
    "queue random re reprlib runpy sched secrets select selectors shutil signal socket sqlite3 statistics string struct "
    "subprocess tempfile textwrap threading time timeit tokenize traceback types typing unittest urllib.error "
    "urllib.parse urllib.request uuid warnings weakref zlib "
    "concurrent.futures.interpreter "
    "green.console green.event_loop green.host green.interpreters.serving green.interpreters.ending green.processes.child green.program green.stuck green.threads "
    "requests aiohttp"
).split()


def run():
    # What is imported may keep the one that it finds, as `sched` does.
    timing.take_sleep()
    missing = [name for name in MODULES if not _can_import(name)]
    if missing:
        print("Not preloaded:", *missing, file=sys.stderr)
    # What is changed by being imported.
    c_functions.install()
    # Whether a program has reached for JavaScript is told by whether it has imported it (adapter/pristine).
    for name in ("js", "pyodide_js", "pyodide_js._api"):
        sys.modules.pop(name, None)
    gc.collect()
    # What is here lives as long as the interpreter; no collection has to look at it.
    gc.freeze()


def _can_import(name):
    try:
        import_module(name)
    except ImportError:
        return False
    return True
