"""Where an answer sends its asker next."""

from urllib.parse import urljoin, urlsplit

_REDIRECTS = {301, 302, 303, 307, 308}


def target(url, status, headers):
    """The next address, or None where there is none. `headers` finds a name however it is written."""
    if status not in _REDIRECTS or not headers.get("Location"):
        return None
    return urljoin(url, headers["Location"])


def method_after(status, method):
    """Browsers and libraries ask again with GET, unless the status forbids it."""
    if status == 303 and method != "HEAD":
        return "GET"
    if status in (301, 302) and method == "POST":
        return "GET"
    return method


def is_same_host(url, other):
    return urlsplit(url).hostname == urlsplit(other).hostname
