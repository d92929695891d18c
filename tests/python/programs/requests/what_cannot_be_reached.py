"""A host that does not exist raises ConnectionError; a bad address is refused before it is asked."""
# covers: requests.ConnectionError, requests.exceptions.MissingSchema, requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, requests.exceptions.JSONDecodeError
# python: 3.11

import requests


def raises(error, call, *args, **kwargs):
    try:
        call(*args, **kwargs)
    except error as caught:
        assert isinstance(caught, requests.RequestException)
        return caught
    raise AssertionError(f"{error.__name__} was not raised")


error = raises(requests.ConnectionError, requests.get, "http://nowhere.invalid/")
assert error.request.url == "http://nowhere.invalid/" and error.response is None
raises(requests.exceptions.MissingSchema, requests.get, "site.example")
raises(requests.exceptions.InvalidSchema, requests.get, "gopher://site.example/")
raises(requests.exceptions.InvalidURL, requests.get, "http:///path")
raises(requests.exceptions.JSONDecodeError, requests.get("http://site.example/page").json)
assert issubclass(requests.exceptions.JSONDecodeError, ValueError)
print("ok")
