"""What `multiprocessing` needs of an operating system, done by the kernel of processes.

Only the bottom is replaced (semaphores, pipes, starting a process, shared memory); `multiprocessing` and
`concurrent.futures` above it are the standard library's own. It runs no threads and starts no workers: it asks the
kernel (src/demos/python/processes/) through `green.host`.
"""


def install():
    """Patches the library; nothing is asked of the kernel, so that a memory snapshot can be made."""
    from green.processes import groups, semlock, signalling, system

    # Before multiprocessing is imported: it binds some of these for good.
    system.install()
    groups.install()
    semlock.install()
    signalling.install()

    from green.processes import connection, guard, listener, popen, shared_ctypes, shared_memory

    connection.install()
    guard.install()
    listener.install()
    popen.install()
    shared_ctypes.install()
    shared_memory.install()


def begin():
    """A process begins; `green.host` is attached."""
    from green.processes import children, connection, leases, signalling, things

    things.begin()
    leases.begin()
    connection.begin()
    children.begin()
    signalling.begin()
