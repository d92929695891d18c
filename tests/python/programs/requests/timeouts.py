"""A slow answer raises ReadTimeout after the time that was given."""
# covers: requests.Timeout, requests.exceptions.ReadTimeout, requests.get
# python: 3.11

import time

import requests

for timeout in (0.3, (120, 0.3)):
    started = time.monotonic()
    try:
        requests.get("http://site.example/delay/10", timeout=timeout)
    except requests.exceptions.ReadTimeout as error:
        assert isinstance(error, requests.Timeout)
    else:
        raise AssertionError("no timeout")
    assert time.monotonic() - started >= 0.25
assert requests.get("http://site.example/json", timeout=120).json()["slideshow"]
assert requests.get("http://site.example/json", timeout=None).ok
print("ok")
