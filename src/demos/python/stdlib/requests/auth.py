"""Credentials in a header. Digest, which needs a second request, is missing."""

from base64 import b64encode


class AuthBase:
    def __call__(self, request):
        raise NotImplementedError("Auth hooks must be callable.")


class HTTPBasicAuth(AuthBase):
    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return isinstance(other, HTTPBasicAuth) and vars(self) == vars(other)

    def __call__(self, request):
        request.headers["Authorization"] = "Basic " + self._token()
        return request

    def _token(self):
        return b64encode(f"{self.username}:{self.password}".encode("latin1")).decode()
