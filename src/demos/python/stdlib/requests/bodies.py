"""What `params=`, `data=` and `json=` become on the wire."""

import json
import re
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from green.network.addresses import check_labels

from .exceptions import InvalidJSONError, InvalidSchema, InvalidURL, MissingSchema
from .utils import requote_uri


def address(url, params):
    url = url.decode() if isinstance(url, bytes) else str(url).lstrip()
    if ":" in url and not url.lower().startswith("http"):
        raise InvalidSchema(f"No connection adapters were found for {url!r}")
    if "://" not in url:
        raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    parts = _parsed(url)
    if not parts.hostname:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    query = "&".join(filter(None, [parts.query, _encoded(params)]))
    return requote_uri(parts._replace(netloc=_host(parts), path=parts.path or "/", query=query).geturl())


def _parsed(url):
    try:
        parts = urlsplit(url)
        parts.port
    except ValueError as error:
        raise InvalidURL(f"Failed to parse: {url}") from error
    if re.search("%(?![0-9a-fA-F]{2})", parts.netloc):
        raise InvalidURL(f"Failed to parse: {url}")
    return parts


def _host(parts):
    if parts.hostname.startswith(("*", ".")):
        raise InvalidURL("URL has an invalid label.")
    try:
        check_labels(parts.hostname)
        return parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except UnicodeError:
        raise InvalidURL(f"Failed to parse: {parts.hostname!r}, label empty or too long") from None


def _encoded(values):
    if isinstance(values, bytes):
        return values.decode()
    if isinstance(values, str) or not values:
        return values or ""
    pairs = values.items() if isinstance(values, Mapping) else values
    return urlencode([(name, value) for name, value in pairs if value is not None], doseq=True)


def body_of(data, json_value, request):
    if not data and json_value is not None:
        try:
            return json.dumps(json_value, allow_nan=False).encode(), "application/json"
        except ValueError as error:
            raise InvalidJSONError(error, request=request) from error
    if not data:
        return None, None
    if isinstance(data, (str, bytes)):
        return data, None
    if hasattr(data, "read"):
        return data.read(), None
    if isinstance(data, (Mapping, list, tuple)):
        return _encoded(data), "application/x-www-form-urlencoded"
    return b"".join(data), None


def as_bytes(body):
    """A body as it is sent."""
    return body.encode() if isinstance(body, str) else body
