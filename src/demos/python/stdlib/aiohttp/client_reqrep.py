"""What was asked, and the answer."""

import json as _json
from collections import namedtuple
from http.cookies import SimpleCookie

from .client_exceptions import ClientConnectionError, ClientResponseError, ContentTypeError
from .helpers import URL, CIMultiDictProxy
from .streams import StreamReader

RequestInfo = namedtuple("RequestInfo", ["url", "method", "headers", "real_url"])


class ClientResponse:
    """An answer, whole: its body has come with it."""

    def __init__(self, answer, request_info, history):
        self.request_info = request_info
        self.method = request_info.method
        self.url = self.real_url = request_info.url
        self.status = answer.status
        self.reason = answer.reason
        self.headers = CIMultiDictProxy(answer.headers)
        self.history = history
        self.cookies = SimpleCookie()
        for value in self.headers.getall("Set-Cookie"):
            self.cookies.load(value)
        self.content = StreamReader(answer.body)
        self._body = None
        self._is_released = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        self.release()

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n"

    @property
    def host(self):
        return self.url.host

    @property
    def ok(self):
        return self.status < 400

    @property
    def closed(self):
        return self._is_released or self.content.at_eof()

    @property
    def content_type(self):
        return self.headers.get("Content-Type", "application/octet-stream").split(";")[0].strip()

    @property
    def charset(self):
        for parameter in self.headers.get("Content-Type", "").split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "charset":
                return value.strip("'\" ")
        return None

    @property
    def content_length(self):
        length = self.headers.get("Content-Length")
        return None if length is None else int(length)

    def release(self):
        self._is_released = True
        self.content.close()

    def close(self):
        self.release()

    async def read(self):
        if self._body is None:
            self._body = await self.content.read()
        elif self._is_released:
            raise ClientConnectionError("Connection closed")
        return self._body

    def get_encoding(self):
        return self.charset or "utf-8"

    async def text(self, encoding=None, errors="strict"):
        await self._have_body()
        return self._body.decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type="application/json"):
        await self._have_body()
        if content_type and self.content_type.lower() != content_type:
            raise ContentTypeError(
                self.request_info,
                self.history,
                status=self.status,
                message=f"Attempt to decode JSON with unexpected mimetype: {self.headers.get('Content-Type', '').lower()}",
                headers=self.headers,
            )
        stripped = self._body.strip()
        return loads(stripped.decode(encoding or self.get_encoding())) if stripped else None

    async def _have_body(self):
        if self._body is None:
            await self.read()

    def raise_for_status(self):
        if not self.ok:
            raise ClientResponseError(
                self.request_info,
                self.history,
                status=self.status,
                message=self.reason,
                headers=self.headers,
            )


def request_info(url, method, headers):
    return RequestInfo(URL(url), method, CIMultiDictProxy(headers), URL(url))
