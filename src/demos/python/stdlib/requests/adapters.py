"""Adapters keep and drive connections, and none is kept here."""

from green.unavailable import UnavailableError


class HTTPAdapter:
    def __init__(self, *args, **kwargs):
        raise adapters_unavailable()


def adapters_unavailable():
    return UnavailableError(
        "requests.adapters.HTTPAdapter",
        "no connection is kept, so there’s nothing to pool or reopen",
        "Do without an adapter; to retry, catch RequestException and make the request again.",
    )
