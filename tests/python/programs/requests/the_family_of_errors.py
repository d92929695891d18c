"""Every error of requests is a RequestException, and an OSError."""
# covers: requests.ConnectTimeout, requests.ReadTimeout, requests.URLRequired, requests.JSONDecodeError, requests.Timeout
# python: 3.11

import requests

NAMES = "ConnectionError ConnectTimeout HTTPError ReadTimeout Timeout TooManyRedirects URLRequired".split()
for name in NAMES:
    error = getattr(requests, name)
    assert error is getattr(requests.exceptions, name)
    assert issubclass(error, requests.RequestException) and issubclass(error, OSError)
for error in (requests.ConnectTimeout, requests.ReadTimeout):
    assert issubclass(error, requests.Timeout)
assert issubclass(requests.ConnectTimeout, requests.ConnectionError)
assert not issubclass(requests.ReadTimeout, requests.ConnectionError)
assert issubclass(requests.JSONDecodeError, ValueError)
print("ok")
