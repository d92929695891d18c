"""urlopen() brings a page, sends data, and raises HTTPError and URLError."""
# covers: urllib.request.urlopen, urllib.request.Request, urllib.error.HTTPError, urllib.error.URLError
# python: 3.11

import json
import urllib.error
import urllib.parse
import urllib.request

SITE = "http://site.example"

with urllib.request.urlopen(f"{SITE}/page", timeout=120) as response:
    assert response.status == 200 and response.getcode() == 200
    assert response.geturl() == f"{SITE}/page"
    body = response.read()
    assert len(body) == int(response.headers["Content-Length"]) > 0
    assert response.headers.get_content_type() == "text/html"

data = urllib.parse.urlencode({"name": "Анна"}).encode()
echo = json.load(urllib.request.urlopen(f"{SITE}/post", data=data))
assert echo["form"] == {"name": "Анна"} and echo["method"] == "POST"
request = urllib.request.Request(f"{SITE}/put", data=b"raw", headers={"X-Own": "1"}, method="PUT")
echo = json.load(urllib.request.urlopen(request))
assert echo["method"] == "PUT"
assert urllib.request.urlopen(f"{SITE}/redirect/2").geturl() == f"{SITE}/get"

try:
    urllib.request.urlopen(f"{SITE}/status/404")
except urllib.error.HTTPError as error:
    assert error.code == 404 and error.reason
    error.close()
else:
    raise AssertionError("found")
try:
    urllib.request.urlopen("http://nowhere.invalid/")
except urllib.error.URLError as error:
    assert isinstance(error, OSError)
else:
    raise AssertionError("reached")
print("ok")
