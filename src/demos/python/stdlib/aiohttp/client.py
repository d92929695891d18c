"""A session: settings, cookies and places that its requests share, and the way of a request to its answer."""

import asyncio
import json as _json
import warnings
from collections.abc import Coroutine

from green.network import redirects, wire
from green.network.addresses import origin_of
from green.network.answers import NoAnswer
from green.network.cookies import header_of
from green.unavailable import UnavailableError

from .bodies import address, body_of
from .client_exceptions import ClientConnectionError, TooManyRedirects
from .client_reqrep import ClientResponse, request_info
from .connector import TCPConnector
from .cookiejar import CookieJar
from .failures import connection_timeout, explained
from .timeouts import DEFAULT_TIMEOUT, ClientTimeout, limit

_UNSET = object()
#: Without effect, since no connection is kept; accepted so that programs run as they stand.
_IDLE = {
    "ssl", "ssl_context", "verify_ssl", "fingerprint", "server_hostname", "compress", "chunked", "expect100",
    "read_until_eof", "read_bufsize", "max_line_size", "max_field_size", "skip_auto_headers", "auto_decompress",
    "version", "trust_env", "requote_redirect_url",
}


class ClientSession:
    def __init__(
        self, base_url=None, *, connector=None, cookies=None, headers=None, auth=None, json_serialize=_json.dumps,
        timeout=_UNSET, raise_for_status=False, connector_owner=True, cookie_jar=None, **others,
    ):
        _refuse("ClientSession", others)
        self._loop = asyncio.get_running_loop()
        self._base_url = base_url
        self._connector = TCPConnector() if connector is None else connector
        self._owns_connector = connector_owner or connector is None
        self._headers = dict(headers or {})
        self._auth = auth
        self._json_serialize = json_serialize
        self._timeout = DEFAULT_TIMEOUT if timeout is _UNSET else _as_timeout(timeout)
        self._raise_for_status = raise_for_status
        self._cookie_jar = CookieJar() if cookie_jar is None else cookie_jar
        self._cookie_jar.update_cookies(cookies or {})
        self._is_closed = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *_):
        """Only there so that `with` reaches `__enter__`."""

    def __del__(self, _warn=warnings.warn):
        if getattr(self, "_is_closed", True):
            return
        _warn(f"Unclosed client session {self!r}", ResourceWarning, source=self)
        self._loop.call_exception_handler({"client_session": self, "message": "Unclosed client session"})

    closed = property(lambda self: self._is_closed)
    connector = property(lambda self: self._connector)
    cookie_jar = property(lambda self: self._cookie_jar)
    headers = property(lambda self: self._headers)
    timeout = property(lambda self: self._timeout)
    auth = property(lambda self: self._auth)

    async def close(self):
        if not self._is_closed:
            self._is_closed = True
            if self._owns_connector:
                await self._connector.close()

    def request(self, method, url, **settings):
        return _Asking(self._request(method, url, **settings))

    def get(self, url, *, allow_redirects=True, **settings):
        return self.request("GET", url, allow_redirects=allow_redirects, **settings)

    def options(self, url, *, allow_redirects=True, **settings):
        return self.request("OPTIONS", url, allow_redirects=allow_redirects, **settings)

    def head(self, url, *, allow_redirects=False, **settings):
        return self.request("HEAD", url, allow_redirects=allow_redirects, **settings)

    def post(self, url, *, data=None, **settings):
        return self.request("POST", url, data=data, **settings)

    def put(self, url, *, data=None, **settings):
        return self.request("PUT", url, data=data, **settings)

    def patch(self, url, *, data=None, **settings):
        return self.request("PATCH", url, data=data, **settings)

    def delete(self, url, **settings):
        return self.request("DELETE", url, **settings)

    def ws_connect(self, *_, **__):
        raise UnavailableError("aiohttp websockets", "this aiohttp has no websockets", "Use get() or post().")

    async def _request(
        self, method, url, *, params=None, data=None, json=None, cookies=None, headers=None, auth=None,
        allow_redirects=True, max_redirects=10, raise_for_status=None, timeout=_UNSET, **others,
    ):
        _refuse("request", others)
        if self._is_closed:
            raise RuntimeError("Session is closed")
        body, content_type = body_of(data, json, self._json_serialize)
        url = address(self._base_url, url, params)
        sent = self._headers | dict(headers or {})
        if content_type:
            sent.setdefault("Content-Type", content_type)
        if auth or self._auth:
            sent["Authorization"] = (auth or self._auth).encode()
        limits = self._timeout if timeout is _UNSET else _as_timeout(timeout)
        async with asyncio.timeout(limit(limits.total)):
            response = await self._follow(
                method.upper(), url, sent, body, cookies, limits, max_redirects if allow_redirects else None
            )
        raises = self._raise_for_status if raise_for_status is None else raise_for_status
        if callable(raises):
            await raises(response)
        elif raises:
            response.raise_for_status()
        return response

    async def _follow(self, method, url, headers, body, cookies, limits, max_redirects):
        history = []
        while True:
            response = await self._ask(method, url, headers, body, cookies, limits, tuple(history))
            next_url = redirects.target(url, response.status, response.headers)
            if max_redirects is None or next_url is None:
                return response
            history.append(response)
            if max_redirects and len(history) >= max_redirects:
                raise TooManyRedirects(history[0].request_info, tuple(history))
            response.release()
            next_method = redirects.method_after(response.status, method)
            if next_method != method:
                body = None
                headers = {name: value for name, value in headers.items() if name.lower() != "content-type"}
            if origin_of(url) != origin_of(next_url):
                cookies = None
                headers = {name: value for name, value in headers.items() if name.lower() != "authorization"}
            method, url = next_method, next_url

    async def _ask(self, method, url, headers, body, cookies, limits, history):
        if self._connector.closed:
            raise ClientConnectionError("Connector is closed")
        sent = _complete(method, headers, body, self._cookie_jar.cookies.sent_to(url) | dict(cookies or {}))
        info = request_info(url, method, sent)
        async with _placed(self._connector, url, limits):
            connect = limit(limits.sock_connect)
            try:
                answer = await wire.exchange_in_loop(method, url, sent, body, connect, limit(limits.sock_read))
            except NoAnswer as absence:
                raise explained(absence, info, history, url) from None
        self._cookie_jar.remember(url, answer.headers)
        return ClientResponse(answer, info, history)


class _Asking(Coroutine):
    """A request to come: `await` it, make a task of it, or `async with` it to let it go at the end."""

    def __init__(self, coroutine):
        self._coroutine = coroutine
        self._response = None

    def __await__(self):
        return self._coroutine.__await__()

    def send(self, value):
        return self._coroutine.send(value)

    def throw(self, *details):
        return self._coroutine.throw(*details)

    def close(self):
        self._coroutine.close()

    async def __aenter__(self):
        self._response = await self._coroutine
        return self._response

    async def __aexit__(self, *_):
        self._response.release()


class _placed:
    """A place of the connector, within the time that `connect` gives."""

    def __init__(self, connector, url, limits):
        self._place = connector.place(origin_of(url))
        self._url = url
        self._seconds = limit(limits.connect)

    async def __aenter__(self):
        try:
            async with asyncio.timeout(self._seconds):
                await self._place.__aenter__()
        except TimeoutError:
            raise connection_timeout(self._url) from None

    async def __aexit__(self, *details):
        return await self._place.__aexit__(*details)


def request(method, url, *, connector=None, **settings):
    """One request in a session of its own, for `async with`."""
    return _Single(method, url, connector, settings)


class _Single:
    def __init__(self, method, url, connector, settings):
        self._session = ClientSession(connector=connector, connector_owner=connector is None)
        self._asking = self._session.request(method, url, **settings)

    async def __aenter__(self):
        try:
            return await self._asking.__aenter__()
        except BaseException:
            await self._session.close()
            raise

    async def __aexit__(self, *details):
        await self._asking.__aexit__(*details)
        await self._session.close()


def _complete(method, headers, body, cookies):
    given = {name.lower() for name in headers}
    sent = [
        pair
        for pair in (("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate"), ("User-Agent", "Python aiohttp"))
        if pair[0].lower() not in given
    ]
    sent += [(name, str(value)) for name, value in headers.items()]
    if cookies:
        sent.append(("Cookie", header_of(cookies)))
    if body is not None or method not in ("GET", "HEAD", "OPTIONS"):
        sent.append(("Content-Length", str(len(body or b""))))
    return sent


def _as_timeout(timeout):
    return timeout if isinstance(timeout, ClientTimeout) else ClientTimeout(total=timeout)


def _refuse(where, others):
    for name, value in others.items():
        if name in ("proxy", "proxy_auth", "proxy_headers", "trace_configs", "trace_request_ctx"):
            if value:
                raise UnavailableError(f"aiohttp: {name}=", "no connection is kept, and there are no proxies", f"Leave out {name}=.")
        elif name not in _IDLE:
            raise TypeError(f"{where}() got an unexpected keyword argument {name!r}")
