"""Cookies that servers set and get back.

Does not know paths, expiry dates and the rules about domains: a cookie belongs to the host that set it and lives as
long as its jar; `Max-Age=0` takes it away.
"""

from http.cookies import SimpleCookie
from urllib.parse import urlsplit

ANY_HOST = ""


class Cookies:
    """Values by host and name; those of `ANY_HOST` go everywhere."""

    def __init__(self):
        self._values = {}

    def __iter__(self):
        return iter(self._values.items())

    def __len__(self):
        return len(self._values)

    def put(self, name, value, host=ANY_HOST):
        self._values[host, name] = value

    def drop(self, name, host=None):
        for key in [key for key in self._values if key[1] == name and host in (None, key[0])]:
            del self._values[key]

    def clear(self):
        self._values.clear()

    def remember(self, url, headers):
        """Takes the cookies that an answer from this address sets."""
        for name, value in headers:
            if name.lower() == "set-cookie":
                host = urlsplit(url).hostname
                for cookie in SimpleCookie(value).values():
                    if cookie["max-age"] == "0":
                        self.drop(cookie.key, host)
                    else:
                        self.put(cookie.key, cookie.value, host)

    def sent_to(self, url):
        """Name and value of all that go to this address."""
        if not self._values:
            return {}
        host = urlsplit(url).hostname
        return {name: value for (owner, name), value in self._values.items() if owner in (ANY_HOST, host)}


def header_of(values):
    """The text of a `Cookie` header."""
    return "; ".join(f"{name}={value}" for name, value in values.items())
