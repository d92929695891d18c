"""The interface of requests over the simulated internet of the page, and over sockets to servers of the program.

Keeps no connections, so it does without adapters, proxies, certificates and a `raw` of urllib3; multipart uploads and
hooks are missing too. Whatever of this a program uses raises `UnavailableError`. An answer always comes whole, also with
`stream=True`.
"""

from . import adapters, auth, cookies, exceptions, structures, utils
from .api import delete, get, head, options, patch, post, put, request
from .cookies import RequestsCookieJar
from .exceptions import (
    ConnectionError,
    ConnectTimeout,
    FileModeWarning,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    RequestsDependencyWarning,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from .models import PreparedRequest, Request, Response
from .sessions import Session, session
from .status_codes import codes
from .utils import INTERFACE_VERSION as __version__
