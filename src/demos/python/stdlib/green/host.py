"""The only door to JavaScript: how a thread blocks, and how the kernel of processes is spoken to.

It knows nothing of threads, locks or processes. `attach` binds it to what the interpreter offers a process that begins
(host.ts); until then nothing can block. Nothing of JavaScript is kept before `prepare`, so that a memory snapshot can be
made.
"""

# Of `pyodide.ffi`, which may not be imported as early as this module is.
JsException = JsProxy = can_run_sync = jsnull = run_sync = to_js = None

# Who can end a wait: another thread of this process; another process; or something that comes by itself (the network,
# the reader, the kernel's prompt answer). Indices of WAITS in scheduler/scheduler.ts. A program is stuck when all of
# its threads wait for each other.
FOR_THREAD, FOR_PROCESS, FOR_WORLD = 0, 1, 2

scheduler = None
kernel = None
files = None
network = None
trace = None
process = None
outcome = None
points = None
protect_stack = None
reserve_stack = None
write = None

# Set by green.processes while the kernel has not been told everything: to be called before the process says anything
# else, waits, or lets another thread run.
settle = None

# Set by green.threads: what has to be done around a suspension, so that the running thread is known.
park = None


class CannotBlock(RuntimeError):
    """Python was called by JavaScript in a way that cannot be suspended."""


def prepare():
    """There is JavaScript now."""
    from pyodide import ffi

    global JsException, JsProxy, can_run_sync, jsnull, run_sync, to_js
    JsException, JsProxy, jsnull, to_js = ffi.JsException, ffi.JsProxy, ffi.jsnull, ffi.to_js
    can_run_sync, run_sync = ffi.can_run_sync, ffi.run_sync


def attach(offered):
    """Binds to the process that begins; `offered` is the `Host` of host.ts."""
    global scheduler, kernel, files, network, trace, process, outcome, points, protect_stack, reserve_stack, write
    scheduler, kernel, files, network = offered.scheduler, offered.kernel, offered.files, offered.network
    trace, process, outcome, points = offered.trace, offered.process, offered.outcome, offered.points
    protect_stack, reserve_stack, write = offered.protectStack, offered.reserveStack, offered.write


def leave():
    """The running thread is at its end."""
    if settle is not None:
        settle()
    scheduler.leave()


def can_block():
    return scheduler is not None and can_run_sync()


def block_on(promise, wait=FOR_WORLD, waits_for=None):
    """Parks the thread until a JavaScript promise is settled; returns its value in Python, or raises.

    A promise must be read as an attribute (`network.send(…).promise`). Other threads run meanwhile. A
    rejection is raised as `pyodide.ffi.JsException`. `waits_for` is for the report of a deadlock: the thing that is waited
    for, or a `WaitsFor` of protocol.ts; the frames tell the rest.
    """
    watched = scheduler.watch(promise)
    while not watched.isSettled:
        park(-1, wait, waits_for)
    return to_python(watched.take())


def call(op, *args):
    """Asks the kernel for what it answers promptly, or after a time of its own; returns the answer."""
    return _call(op, args, FOR_WORLD, None)


def wait(op, *args, waits_for=None):
    """As `call`, for an answer that comes only if another process does something.

    If the thread is interrupted meanwhile (a signal's handler raises), the kernel is told `call.abandon` with the call's
    number.
    """
    return _call(op, args, FOR_PROCESS, waits_for)


class Asked:
    """What was asked of the kernel and is not waited for; the thread that asked is unparked by the answer."""

    def __init__(self, op, *args):
        if settle is not None:
            settle()
        try:
            self._asked = kernel.call(op, to_js(args))
        except JsException as error:
            raise _refusal(error) from None
        self._watched = scheduler.watch(self._asked.promise)

    @property
    def is_answered(self):
        return self._watched.isSettled

    def answer(self):
        try:
            return to_python(self._watched.take())
        except JsException as error:
            raise _refusal(error) from None

    def abandon(self):
        if not self._watched.isSettled:
            tell("call.abandon", self._asked.id)


def tell(op, *args):
    """Tells the kernel, which does not answer. What one process tells and asks arrives in order."""
    if settle is not None:
        settle()
    tell_kept(op, *args)


def tell_kept(op, *args):
    """As `tell`, for what was kept back itself."""
    try:
        kernel.tell(op, to_js(args))
    except JsException as error:
        raise _refusal(error) from None


def _call(op, args, wait, waits_for):
    if settle is not None:
        settle()
    asked = None
    try:
        asked = kernel.call(op, to_js(args))
        return block_on(asked.promise, wait, waits_for)
    except JsException as error:
        raise _refusal(error) from None
    except BaseException:
        # A signal's handler raised it, not the kernel: nobody takes the answer any more.
        if asked is not None:
            kernel.tell("call.abandon", to_js((asked.id,)))
        raise


def _refusal(error):
    """What Python raises where the kernel could not do what it was asked, or what it was given cannot cross."""
    cls = TypeError if error.name in ("TypeError", "DataCloneError") else OSError
    return cls(error.message)


def to_python(value):
    """Bytes for a typed array, lists and dicts for arrays and objects, None for null and undefined."""
    if not isinstance(value, JsProxy):
        return None if value is jsnull else value
    if hasattr(value, "to_bytes"):
        return value.to_bytes()
    return value.to_py()
