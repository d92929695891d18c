"""Redirects are followed and told in the history, unless they are not to be, or never end."""
# covers: requests.Response.history, requests.TooManyRedirects
# python: 3.11

import requests

response = requests.get("http://site.example/redirect/3")
assert response.url == "http://site.example/get" and response.status_code == 200
assert [one.status_code for one in response.history] == [302, 302, 302]
response = requests.get("http://site.example/redirect/1", allow_redirects=False)
assert response.status_code == 302 and response.is_redirect and response.headers["Location"] == "/get"
session = requests.Session()
session.max_redirects = 3
try:
    session.get("http://site.example/redirect/9")
except requests.TooManyRedirects:
    pass
else:
    raise AssertionError("followed for ever")
print("ok")
