"""A certificate for another name, or of somebody unknown, is refused unless it is not to be looked at."""
# covers: ssl.SSLCertVerificationError, ssl.CertificateError, ssl.SSLError, ssl.SSLZeroReturnError, ssl.SSLWantWriteError, ssl.SSLSyscallError, ssl.SSLEOFError, ssl.SSLContext, urllib.request.urlopen
# python: 3.11

import socket
import ssl
import urllib.error
import urllib.request


def secured(context, name):
    with socket.create_connection(("site.example", 443)) as plain:
        with context.wrap_socket(plain, server_hostname=name) as client:
            return client.getpeercert(), client.version()


assert ssl.CertificateError is ssl.SSLCertVerificationError
assert issubclass(ssl.SSLCertVerificationError, ssl.SSLError) and issubclass(ssl.SSLError, OSError)
assert issubclass(ssl.SSLCertVerificationError, ValueError)
for name in ("SSLZeroReturnError", "SSLWantReadError", "SSLWantWriteError", "SSLSyscallError", "SSLEOFError"):
    assert issubclass(getattr(ssl, name), ssl.SSLError), name

# Nobody is trusted by whom no authorities were named to.
try:
    secured(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "site.example")
except ssl.SSLCertVerificationError as error:
    assert error.reason == "CERTIFICATE_VERIFY_FAILED" and error.library == "SSL" and error.verify_code > 0
    assert "certificate verify failed" in str(error) and error.verify_message in str(error)
else:
    raise AssertionError("trusted")

careless = ssl.create_default_context()
careless.check_hostname = False
careless.verify_mode = ssl.CERT_NONE
assert secured(careless, "site.example") == ({}, "TLSv1.3")
try:
    careless.check_hostname = True
    careless.verify_mode = ssl.CERT_NONE
except ValueError:
    pass
else:
    raise AssertionError("names compared, and not looked at")
try:
    secured(ssl.create_default_context(), None)
except ValueError as error:
    assert "server_hostname" in str(error)
else:
    raise AssertionError("no name to compare")

try:
    urllib.request.urlopen("https://site.example/", context=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
except urllib.error.URLError as error:
    assert isinstance(error.reason, ssl.SSLCertVerificationError)
else:
    raise AssertionError("trusted")

# Who answers in plain HTTP does not speak TLS.
try:
    with socket.create_connection(("site.example", 80)) as plain:
        ssl.create_default_context().wrap_socket(plain, server_hostname="site.example")
except ssl.SSLError as error:
    assert error.reason == "WRONG_VERSION_NUMBER", error.reason
else:
    raise AssertionError("secured")
print("ok")
