"""What `data=`, `json=` and `params=` become on the wire."""

import json as _json
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote, urlencode, urljoin, urlsplit

from green.network.addresses import check_labels, normalised

from .client_exceptions import InvalidUrlClientError, NonHttpUrlClientError

_RESERVED = "!#$%&'()*+,/:;=?@[]~"


def address(base, url, params):
    """The whole address, as it is asked for."""
    url = str(url)
    if base is not None:
        url = urljoin(str(base), url)
    return _complete(url, _encoded(params))


# Programs ask the same address over and over.
@lru_cache(maxsize=256)
def _complete(url, added_query):
    try:
        parts = urlsplit(url)
        parts.port
    except ValueError:
        raise InvalidUrlClientError(url) from None
    if not parts.hostname:
        raise InvalidUrlClientError(url)
    if parts.scheme not in ("http", "https"):
        raise NonHttpUrlClientError(url)
    check_labels(parts.hostname)
    query = "&".join(filter(None, [parts.query, added_query]))
    parts = urlsplit(normalised(parts._replace(query=query).geturl()))
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return parts._replace(
        netloc=host, path=quote(parts.path, safe=_RESERVED), query=quote(parts.query, safe=_RESERVED)
    ).geturl()


def _encoded(values):
    if isinstance(values, str) or not values:
        return values or ""
    pairs = list(values.items() if isinstance(values, Mapping) else values)
    for _, value in pairs:
        if isinstance(value, bool) or not isinstance(value, (str, int, float, list, tuple)):
            raise TypeError(
                f"Invalid variable type: value should be str, int or float, got {value!r} of type {type(value)}"
            )
    return urlencode(pairs, doseq=True)


def body_of(data, json, dumps=_json.dumps):
    """Bytes and the type of their content, each None where there is none."""
    if data is not None and json is not None:
        raise ValueError("data and json parameters can not be used at the same time")
    if json is not None:
        return dumps(json).encode(), "application/json"
    if data is None:
        return None, None
    if isinstance(data, str):
        return data.encode(), "text/plain; charset=utf-8"
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data), "application/octet-stream"
    if hasattr(data, "read"):
        content = data.read()
        return content.encode() if isinstance(content, str) else content, "application/octet-stream"
    return _encoded(data).encode(), "application/x-www-form-urlencoded"
