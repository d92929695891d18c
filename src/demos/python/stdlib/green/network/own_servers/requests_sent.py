"""A request as it stands on a connection, in HTTP/1.1."""

from urllib.parse import urlsplit


def written(method, url, headers, body, encoding):
    """`headers` are pairs, of which `Host` may be missing; `encoding` is that of their text."""
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not any(name.lower() == "host" for name, _ in headers):
        headers = [("Host", parts.netloc.rpartition("@")[2]), *headers]
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {_text(value)}" for name, value in headers), "", ""]
    return "\r\n".join(lines).encode(encoding) + (body or b"")


def _text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else value
