"""`requests.codes.not_found` and the like, in small letters and in capitals."""

from http import HTTPStatus

from .structures import LookupDict

# The names that requests has beside those of the standard library.
_ALIASES = {"okay": 200, "teapot": 418, "im_a_teapot": 418, "server_error": 500, "unavailable": 503}


def _collected():
    codes = LookupDict(name="status_codes")
    names = {status.name.lower(): status.value for status in HTTPStatus} | _ALIASES
    for name, value in names.items():
        setattr(codes, name, value)
        setattr(codes, name.upper(), value)
    return codes


codes = _collected()
