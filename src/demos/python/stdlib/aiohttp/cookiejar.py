"""The jar of a session. What it does not know of cookies, `green.network.cookies` tells."""

from collections.abc import Mapping
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

from green.network.addresses import is_number
from green.network.cookies import ANY_HOST, Cookies


class CookieJar:
    def __init__(self, *, unsafe=False, quote_cookie=True):
        self.cookies = Cookies()
        self._unsafe = unsafe

    def __iter__(self):
        for (_, name), value in self.cookies:
            yield from SimpleCookie({name: value}).values()

    def __len__(self):
        return len(self.cookies)

    def clear(self):
        self.cookies.clear()

    def update_cookies(self, cookies, response_url=None):
        host = ANY_HOST if response_url is None else response_url.host
        if not self._keeps_those_of(host):
            return
        for name, value in cookies.items() if isinstance(cookies, Mapping) else cookies:
            self.cookies.put(name, getattr(value, "value", value), host)

    def filter_cookies(self, request_url):
        return SimpleCookie(self.cookies.sent_to(str(request_url)))

    def remember(self, url, headers):
        if self._keeps_those_of(urlsplit(url).hostname):
            self.cookies.remember(url, headers)

    def _keeps_those_of(self, host):
        return self._unsafe or not is_number(host)


class DummyCookieJar(CookieJar):
    """Keeps nothing."""

    def update_cookies(self, cookies, response_url=None):
        pass

    def remember(self, url, headers):
        pass
