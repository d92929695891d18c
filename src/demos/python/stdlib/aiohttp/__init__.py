"""The interface of aiohttp's client over the simulated internet of the page, and over sockets to servers of the program.

There is no server, no websocket, no proxy and no multipart body, and no connection that is kept: what a program sets of
TLS, name resolution and keeping alive is accepted and has no effect. The limits of a connector hold as in aiohttp. An
answer comes whole.
"""

from green.unavailable import UnavailableError

from .client import ClientSession, request
from .client_exceptions import (
    ClientConnectionError,
    ClientConnectionResetError,
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
    ClientError,
    ClientHttpProxyError,
    ClientOSError,
    ClientPayloadError,
    ClientProxyConnectionError,
    ClientResponseError,
    ClientSSLError,
    ConnectionTimeoutError,
    ContentTypeError,
    InvalidURL,
    InvalidUrlClientError,
    NonHttpUrlClientError,
    ServerConnectionError,
    ServerDisconnectedError,
    ServerFingerprintMismatch,
    ServerTimeoutError,
    SocketTimeoutError,
    TooManyRedirects,
    WSServerHandshakeError,
)
from .client_reqrep import ClientResponse, RequestInfo
from .connector import BaseConnector, TCPConnector
from .cookiejar import CookieJar, DummyCookieJar
from .helpers import BasicAuth
from .streams import StreamReader
from .timeouts import ClientTimeout

#: Of the aiohttp whose interface this is.
__version__ = "3.13.2"


def __getattr__(name):
    from .absences import ABSENCES

    for names, why, instead in ABSENCES:
        if name in names:
            raise UnavailableError(f"aiohttp.{name}", why, instead)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
