"""The jar of a session. What it does not know of cookies, `green.network.cookies` tells."""

from collections.abc import MutableMapping

from green.network.cookies import ANY_HOST, Cookies


class RequestsCookieJar(MutableMapping):
    """Cookies by name. Where several hosts set one of the same name, the last counts."""

    def __init__(self):
        self.cookies = Cookies()

    def __getitem__(self, name):
        return self.get_dict()[name]

    def __setitem__(self, name, value):
        self.set(name, value)

    def __delitem__(self, name):
        self.cookies.drop(name)

    def __iter__(self):
        return iter(self.get_dict())

    def __len__(self):
        return len(self.cookies)

    def set(self, name, value, domain=ANY_HOST, path="/"):
        if value is None:
            self.cookies.drop(name)
        else:
            self.cookies.put(name, value, domain)

    def get(self, name, default=None, domain=None, path=None):
        return self.get_dict(domain).get(name, default)

    def get_dict(self, domain=None, path=None):
        return {name: value for (host, name), value in self.cookies if domain in (None, host)}

    def clear(self):
        self.cookies.clear()

    def copy(self):
        copy = RequestsCookieJar()
        copy.update(self)
        return copy

    def update(self, other=(), **kwargs):
        if isinstance(other, RequestsCookieJar):
            for (host, name), value in other.cookies:
                self.set(name, value, host)
        else:
            super().update(other, **kwargs)

    def __repr__(self):
        return f"<RequestsCookieJar{list(self.get_dict().items())}>"


def cookiejar_from_dict(values):
    jar = RequestsCookieJar()
    jar.update(values or {})
    return jar
