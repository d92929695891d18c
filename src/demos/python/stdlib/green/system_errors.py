"""What cannot be done, as the exception that the system raises for it, in the words of Linux."""

import errno
import os

#: Of those for which the C library has others, or may have.
_WORDS = {
    "EACCES": "Permission denied",
    "EADDRINUSE": "Address already in use",
    "EADDRNOTAVAIL": "Cannot assign requested address",
    "EAGAIN": "Resource temporarily unavailable",
    "EALREADY": "Operation already in progress",
    "EBADF": "Bad file descriptor",
    "ECONNABORTED": "Software caused connection abort",
    "ECONNREFUSED": "Connection refused",
    "ECONNRESET": "Connection reset by peer",
    "EDESTADDRREQ": "Destination address required",
    "EINPROGRESS": "Operation now in progress",
    "EINVAL": "Invalid argument",
    "EISCONN": "Transport endpoint is already connected",
    "EMSGSIZE": "Message too long",
    "ENETUNREACH": "Network is unreachable",
    "ENOENT": "No such file or directory",
    "ENOPROTOOPT": "Protocol not available",
    "ENOTCONN": "Transport endpoint is not connected",
    "ENOTSOCK": "Socket operation on non-socket",
    "EOPNOTSUPP": "Operation not supported",
    "ENOTTY": "Inappropriate ioctl for device",
    "EPERM": "Operation not permitted",
    "EPIPE": "Broken pipe",
    "EPROTONOSUPPORT": "Protocol not supported",
    "EAFNOSUPPORT": "Address family not supported by protocol",
    "ESPIPE": "Illegal seek",
    "ESRCH": "No such process",
    "ETIMEDOUT": "Connection timed out",
}


def failure(name, filename=None):
    """An `OSError`, of the class that goes with the number."""
    number = getattr(errno, name)
    about = (number, _WORDS.get(name) or os.strerror(number))
    return OSError(*about) if filename is None else OSError(*about, filename)


def checked(answer):
    """What the kernel answers, unless that is the name of an error."""
    if isinstance(answer, str):
        raise failure(answer)
    return answer
