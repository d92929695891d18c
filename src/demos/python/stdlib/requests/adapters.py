"""Adapters drive connections, and there are none here."""

from green.unavailable import UnavailableError


class HTTPAdapter:
    def __init__(self, *args, **kwargs):
        raise adapters_unavailable()


def adapters_unavailable():
    return UnavailableError(
        "requests.adapters.HTTPAdapter",
        "there are no connections to pool or reopen",
        "Do without an adapter; to retry, catch RequestException and make the request again.",
    )
