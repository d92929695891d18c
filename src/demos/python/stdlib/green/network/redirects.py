"""Where an answer sends its asker next."""

from urllib.parse import urljoin, urlsplit

_REDIRECTS = {301, 302, 303, 307, 308}


def target(url, status, location):
    """The next address, or None where there is none."""
    if status not in _REDIRECTS or not location:
        return None
    return urljoin(url, location)


def method_after(status, method):
    """Browsers and libraries ask again with GET, unless the status forbids it."""
    if status == 303 and method != "HEAD":
        return "GET"
    if status in (301, 302) and method == "POST":
        return "GET"
    return method


def is_same_host(url, other):
    return urlsplit(url).hostname == urlsplit(other).hostname
