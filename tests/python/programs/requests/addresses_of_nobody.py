"""What looks like a machine's number and is none is a name that nobody has; what cannot be a name is refused."""
# covers: requests.ConnectionError, requests.exceptions.InvalidURL
# python: 3.11

import requests


def raises(error, url):
    try:
        requests.get(url, timeout=120)
    except error as caught:
        assert isinstance(caught, requests.RequestException)
        return caught
    raise AssertionError(f"{url}: {error.__name__} was not raised")


for url in ("http://256.256.256.256/", "https://256.1.1.1/page", "http://1.2.3.4.5/", "http://a<b.invalid/"):
    error = raises(requests.ConnectionError, url)
    assert not isinstance(error, requests.Timeout) and error.response is None
for url in ("http://[::1/", "http://x:99999/", "http://x:a/", "http://*.invalid/", "http://.invalid/", "http://a%zz/"):
    raises(requests.exceptions.InvalidURL, url)
assert requests.get("http://site.example/get").status_code == 200
print("ok")
