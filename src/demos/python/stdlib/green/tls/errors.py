"""The exceptions of `ssl`, as `_ssl` has them in C, and what it says in each case."""


class SSLError(OSError):
    """An error occurred in the SSL implementation."""

    library = reason = None

    def __str__(self):
        return str(self.strerror) if len(self.args) > 1 else str(self.args[0] if self.args else "")


class SSLZeroReturnError(SSLError):
    """SSL/TLS session closed cleanly."""


class SSLWantReadError(SSLError):
    """Non-blocking SSL socket needs to read more data before the requested operation can be completed."""


class SSLWantWriteError(SSLError):
    """Non-blocking SSL socket needs to write more data before the requested operation can be completed."""


class SSLSyscallError(SSLError):
    """System error when attempting SSL operation."""


class SSLEOFError(SSLError):
    """SSL/TLS connection terminated abruptly."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate could not be verified."""

    verify_code = verify_message = None


ALL = (
    SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError,
    SSLCertVerificationError,
)  # fmt: skip
for _error in ALL:
    _error.__module__ = "ssl"


def want_read():
    return SSLWantReadError(2, "The operation did not complete (read)")


def want_write():
    return SSLWantWriteError(3, "The operation did not complete (write)")


def end_of_file():
    return _of_library(SSLEOFError(8, "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol"))


def no_tls():
    """The other side says something else."""
    return _of_library(SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number"))


def distrusted(code, message):
    error = SSLCertVerificationError(1, f"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {message}")
    error.verify_code, error.verify_message = code, message
    return _of_library(error)


def _of_library(error):
    error.library = "SSL"
    error.reason = error.args[1].partition("[SSL: ")[2].partition("]")[0]
    return error
