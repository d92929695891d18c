"""The interface of aiohttp's client over the simulated internet of the page.

There is no server, no websocket, no proxy and no multipart body, and no connection below: what a program sets of TLS,
name resolution and keeping alive is accepted and has no effect. The limits of a connector hold as in aiohttp. An answer
comes whole.
"""

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
    ServerTimeoutError,
    SocketTimeoutError,
    TooManyRedirects,
    WSServerHandshakeError,
)
from .client_reqrep import ClientResponse, RequestInfo
from .connector import BaseConnector, TCPConnector
from .cookiejar import CookieJar, DummyCookieJar
from .helpers import BasicAuth
from .timeouts import ClientTimeout

#: Of the aiohttp whose interface this is.
__version__ = "3.13.2"

_MISSING = {
    "web": "a page cannot listen for connections",
    "FormData": "multipart bodies are not made here",
    "UnixConnector": "there are no sockets",
    "TraceConfig": "there are no connections to trace",
    "WSMsgType": "there are no sockets",
}


def __getattr__(name):
    if name in _MISSING:
        from green.unavailable import UnavailableError

        raise UnavailableError(f"aiohttp.{name}", _MISSING[name], "Use ClientSession and data= or json=.")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
