"""
Gives a native Python the world that a browser's has: processes that start afresh, as on Windows and macOS, and the
simulated internet, to which every name leads: port 80, which is served on the port LOCAL_INTERNET, and 443, on LOCAL_INTERNET_TLS.
"""

import multiprocessing
import os
import re
import socket

multiprocessing.set_start_method("spawn")

real_getaddrinfo = socket.getaddrinfo
# As src/demos/network/names.ts has it.
NOBODYS = re.compile(
    r"(^|\.)(invalid|test|local|internal|nonexistent)$"
    r"|(^|[.-])(nonexistent|does-not-exist|doesnotexist|no-such-host)([.-]|$)"
)
SERVED = {
    **dict.fromkeys((80, "80", "http"), "LOCAL_INTERNET"),
    **dict.fromkeys((443, "443", "https"), "LOCAL_INTERNET_TLS"),
}
# What is asked for there is this machine's own, as here.
OWN = ("localhost", "127.0.0.1", "::1")


def getaddrinfo(host, port, *args, **kwargs):
    if host is None:
        return real_getaddrinfo(host, port, *args, **kwargs)
    name = host.decode() if isinstance(host, bytes) else host
    name.encode("idna")
    if NOBODYS.search(name) or (re.fullmatch(r"[\d.]+", name) and not is_number_of_machine(name)):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    served = SERVED.get(port)
    if served is not None and name not in OWN:
        return real_getaddrinfo("127.0.0.1", int(os.environ[served]), socket.AF_INET, *args[1:], **kwargs)
    return real_getaddrinfo(host, port, *args, **kwargs)


def is_number_of_machine(name):
    try:
        return bool(socket.inet_aton(name))
    except OSError:
        return False


socket.getaddrinfo = getaddrinfo
