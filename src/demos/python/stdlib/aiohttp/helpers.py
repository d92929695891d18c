"""Values that sessions and answers hand to programs."""

import binascii
from base64 import b64decode, b64encode
from collections import namedtuple
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from green.network.addresses import port_of


class BasicAuth(namedtuple("BasicAuth", ["login", "password", "encoding"])):
    def __new__(cls, login, password="", encoding="latin1"):
        return super().__new__(cls, login, password, encoding)

    @classmethod
    def decode(cls, auth_header, encoding="latin1"):
        kind, _, token = auth_header.partition(" ")
        if kind.lower() != "basic":
            raise ValueError(f"Unknown authorization method {kind}")
        try:
            login, colon, password = b64decode(token, validate=True).decode(encoding).partition(":")
        except binascii.Error:
            raise ValueError("Invalid base64 encoding.") from None
        if not colon:
            raise ValueError("Invalid credentials.")
        return cls(login, password, encoding)

    def encode(self):
        return "Basic " + b64encode(f"{self.login}:{self.password}".encode(self.encoding)).decode(self.encoding)


class URL:
    """What programs ask of an address; aiohttp's own comes from yarl, which can do much more."""

    def __init__(self, text):
        self._text = str(text)

    def __str__(self):
        return self._text

    def __repr__(self):
        return f"URL({self._text!r})"

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, URL) else NotImplemented

    def __hash__(self):
        return hash(self._text)

    scheme = property(lambda self: urlsplit(self._text).scheme)
    host = property(lambda self: urlsplit(self._text).hostname)
    port = property(lambda self: port_of(self._text))
    path = property(lambda self: urlsplit(self._text).path)
    query_string = property(lambda self: urlsplit(self._text).query)
    name = property(lambda self: self.path.rsplit("/", 1)[-1])

    @property
    def query(self):
        return MultiDict(parse_qsl(self.query_string, keep_blank_values=True))


class MultiDict(Mapping):
    """Pairs in order; a name may come several times, and a lookup gives the first."""

    def __init__(self, pairs=()):
        self._pairs = list(pairs)

    def _key(self, name):
        return name

    def __getitem__(self, name):
        for value in self.getall(name):
            return value
        raise KeyError(name)

    def __iter__(self):
        return (name for name, _ in self._pairs)

    def __len__(self):
        return len(self._pairs)

    def getall(self, name, default=()):
        found = [value for known, value in self._pairs if self._key(known) == self._key(name)]
        return found or list(default)

    def getone(self, name, default=None):
        return self.get(name, default)

    def items(self):
        return list(self._pairs)

    def values(self):
        return [value for _, value in self._pairs]

    def __repr__(self):
        return f"<{type(self).__name__}({', '.join(f'{name!r}: {value!r}' for name, value in self._pairs)})>"


class CIMultiDictProxy(MultiDict):
    """The headers of an answer: a name is found however it is written."""

    def _key(self, name):
        return name.lower()
