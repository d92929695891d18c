"""`_socket` and `select` over the kernel's sockets: `socket`, `selectors` and all above them are the library's own.

They reach the threads and processes of one program, and the simulated internet. Nothing leaves the page.
"""


def install():
    """Nothing is asked of the kernel, so that a memory snapshot can be made. Before `socket` is imported."""
    from green.sockets import constants

    constants.install()
    from green.sockets import lookup, readiness, socket_type

    socket_type.install()
    lookup.install()
    readiness.install()


def begin():
    """A process begins; `green.host` is attached."""
    from green.sockets import addresses, socket_type

    addresses.begin()
    socket_type.setdefaulttimeout(None)
