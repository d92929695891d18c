"""A request as it is sent, and the answer to it."""

import datetime
import json as _json
from urllib.parse import urlsplit

from green.network.cookies import header_of
from green.unavailable import UnavailableError

from .auth import HTTPBasicAuth
from .bodies import address, as_bytes, body_of
from .cookies import RequestsCookieJar, cookiejar_from_dict
from .exceptions import HTTPError, JSONDecodeError, StreamConsumedError
from .structures import CaseInsensitiveDict
from .utils import encoding_from_headers, unquoted

DEFAULT_REDIRECT_LIMIT = 30
ITER_CHUNK_SIZE = 512


class Request:
    """What a program asks for, to be prepared by a session or by itself."""

    def __init__(
        self, method=None, url=None, headers=None, files=None, data=None,
        params=None, auth=None, cookies=None, hooks=None, json=None,
    ):
        if files:
            raise UnavailableError("requests: files=", "multipart bodies are not made here", "Send data= or json=.")
        if hooks:
            raise UnavailableError("requests: hooks=", "they are not called here", "Look at the response that is returned.")
        self.method = method
        self.url = url
        self.headers = {} if headers is None else headers
        self.data = [] if data is None else data
        self.json = json
        self.params = {} if params is None else params
        self.auth = auth
        self.cookies = cookies

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        return PreparedRequest.of(
            self.method, self.url, self.headers, self.data, self.params, self.auth, self.cookies, self.json
        )


class PreparedRequest:
    """Method, address, headers and body, as they go out."""

    method = url = headers = body = None

    @classmethod
    def of(cls, method, url, headers=None, data=None, params=None, auth=None, cookies=None, json=None):
        request = cls()
        request.method = method.upper()
        request.url = address(url, params)
        # A header of None is one that the session has and this request shall not have.
        request.headers = CaseInsensitiveDict(
            {name: value for name, value in (headers or {}).items() if value is not None}
        )
        request._put_cookies(cookies)
        request._put_body(data, json)
        request._put_auth(auth)
        return request

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

    @property
    def path_url(self):
        parts = urlsplit(self.url)
        return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def copy(self):
        copy = PreparedRequest()
        copy.method, copy.url, copy.body = self.method, self.url, self.body
        copy.headers = self.headers.copy()
        return copy

    def _put_cookies(self, cookies):
        if cookies:
            jar = cookies if isinstance(cookies, RequestsCookieJar) else cookiejar_from_dict(cookies)
            values = jar.cookies.sent_to(self.url)
            if values:
                self.headers.setdefault("Cookie", header_of(values))

    def _put_body(self, data, json):
        body, content_type = body_of(data, json, self)
        if body is not None:
            self.headers["Content-Length"] = str(len(as_bytes(body)))
        elif self.method not in ("GET", "HEAD"):
            self.headers["Content-Length"] = "0"
        if content_type:
            self.headers.setdefault("Content-Type", content_type)
        self.body = body

    def _put_auth(self, auth):
        parts = urlsplit(self.url)
        if auth is None and parts.username is not None:
            auth = (unquoted(parts.username), unquoted(parts.password or ""))
        if isinstance(auth, tuple):
            auth = HTTPBasicAuth(*auth)
        if auth:
            auth(self)


class Response:
    """An answer, whole: its body has come with it."""

    def __init__(self):
        self.status_code = None
        self.reason = None
        self.url = None
        self.headers = CaseInsensitiveDict()
        self.encoding = None
        self.history = []
        self.cookies = RequestsCookieJar()
        self.elapsed = datetime.timedelta(0)
        self.request = None
        self._content = b""
        # With `stream=True` a body can be gone through once, as if it came from a connection.
        self._is_streamed = False
        self._is_consumed = False

    @classmethod
    def of(cls, answer, request, is_streamed=False):
        response = cls()
        response._is_streamed = is_streamed
        response.status_code, response.reason = answer.status, answer.reason
        response.url, response.request = request.url, request
        for name, value in answer.headers:
            known = response.headers.get(name)
            response.headers[name] = value if known is None else f"{known}, {value}"
        response.encoding = encoding_from_headers(response.headers)
        response.cookies.cookies.remember(request.url, answer.headers)
        response._content = answer.body
        return response

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def close(self):
        """The answer has come whole, and no connection is kept."""

    @property
    def raw(self):
        raise UnavailableError("requests.Response.raw", "an answer comes whole, and its connection is closed", "Use iter_content().")

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in (301, 302, 303, 307, 308)

    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)

    @property
    def content(self):
        if self._is_consumed:
            raise RuntimeError("The content for this response was already consumed")
        self._is_streamed = False
        return self._content

    @property
    def apparent_encoding(self):
        """A guess: UTF-8 where the bytes are such, as nothing looks closer here."""
        try:
            self._content.decode()
        except UnicodeDecodeError:
            return "ISO-8859-1"
        return "ascii" if self._content.isascii() else "utf-8"

    @property
    def text(self):
        try:
            return self.content.decode(self.encoding or self.apparent_encoding, errors="replace")
        except LookupError:
            return self.content.decode(errors="replace")

    def json(self, **settings):
        text = self.content.decode() if self.encoding in (None, "utf-8") else self.text
        try:
            return _json.loads(text, **settings)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from error

    def iter_content(self, chunk_size=1, decode_unicode=False):
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f"chunk_size must be an int, it is instead a {type(chunk_size)}.")
        if self._is_consumed:
            raise StreamConsumedError()
        content = self._content.decode(self.encoding, "replace") if decode_unicode and self.encoding else self._content
        return self._pieces(content, chunk_size or len(content) or 1)

    def _pieces(self, content, size):
        for start in range(0, len(content), size):
            yield content[start : start + size]
        self._is_consumed = self._is_streamed

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        pieces = list(self.iter_content(None, decode_unicode))
        content = pieces[0] if pieces else ""
        return iter(content.split(delimiter) if delimiter else content.splitlines())

    def raise_for_status(self):
        if 400 <= self.status_code < 500:
            kind = "Client Error"
        elif 500 <= self.status_code < 600:
            kind = "Server Error"
        else:
            return
        raise HTTPError(f"{self.status_code} {kind}: {self.reason} for url: {self.url}", response=self)
