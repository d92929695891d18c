"""What urllib.request and http.client do, told in lines that say the same wherever it runs."""

import http.client
import http.cookiejar
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

site = sys.argv[1]


def show(*values):
    print(*(str(value).replace(site, "<site>") for value in values))


def show_error(ask):
    try:
        show("no error:", ask())
    except Exception as error:
        show(type(error).__name__, error)
        return error


def echo(request, data=None):
    with urllib.request.urlopen(request, data) as response:
        return json.load(response)


with urllib.request.urlopen(site + "/page") as response:
    body = response.read()
    show(response.status, response.reason, response.url, response.headers["content-type"], response.headers.get_content_charset())
    show(len(body) == int(response.headers["Content-Length"]), response.getcode(), body[:3])
with urllib.request.urlopen(site) as response:
    show(response.read(3), response.readline()[-7:], response.geturl())
show(echo(site + "/get?a=1")["args"])
form = echo(site + "/post", urllib.parse.urlencode({"a": "1", "b": "ы"}).encode())
show(form["form"], form["method"])
request = urllib.request.Request(
    site + "/put", json.dumps({"x": 1}).encode(), {"Content-Type": "application/json", "X-Mine": "yes"}, method="PUT"
)
answer = echo(request)
show(answer["json"], answer["method"], {k.lower(): v for k, v in answer["headers"].items()}["x-mine"])
show(echo(urllib.request.Request(site + "/anything", iter([b"one ", b"two"]), method="POST"))["data"])
with urllib.request.urlopen(urllib.request.Request(site + "/page", method="HEAD")) as response:
    show(response.status, response.read())
show(echo(site + "/redirect/2")["method"])
error = show_error(lambda: urllib.request.urlopen(site + "/status/404"))
show(error.code, error.reason, isinstance(error, urllib.error.URLError), error.read())
show_error(lambda: urllib.request.urlopen(site + "/delay/2", timeout=0.2))
error = show_error(lambda: urllib.request.urlopen("http://127.0.0.1:1/"))
show(type(error.reason).__name__)
show_error(lambda: urllib.request.urlopen("no-scheme"))
show_error(lambda: urllib.request.urlopen("gopher://x/"))

jar = http.cookiejar.CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
show(sorted(json.load(opener.open(site + "/cookies/set?a=1&b=2"))["cookies"].items()), len(jar))

connection = http.client.HTTPConnection(urllib.parse.urlsplit(site).netloc, timeout=5)
for path in ("/get?first", "/status/500"):
    connection.request("GET", path, headers={"X-Mine": "1"})
    response = connection.getresponse()
    show(response.status, response.reason, response.getheader("Content-Type"), len(response.read()) > 0)
connection.close()

# Addresses that no browser takes for ones. What the system cannot look up is an error of the connection.
for address in (
    "http://256.256.256.256/", "http://1.2.3.4.5/", "http://a b/", "http://a<b/", "http://a%zz/", "http://a%00b/",
    "http://[::1/", "http://x:abc/", "http://", "http://.a.invalid/", f"http://{'a' * 64}.invalid/", "http://xn--/",
    "http://*.invalid/", "http://a]b/", "https://256.1.1.1/",
):
    show(address)
    try:
        urllib.request.urlopen(address, timeout=5)
    except Exception as error:
        show(type(error).__name__, type(getattr(error, "reason", None)).__name__)
