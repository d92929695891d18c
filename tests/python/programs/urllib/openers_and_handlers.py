"""Openers are built of handlers: cookies, passwords, files and data."""
# covers: urllib.request.build_opener, urllib.request.install_opener, urllib.request.OpenerDirector, urllib.request.BaseHandler, urllib.request.HTTPCookieProcessor, urllib.request.HTTPBasicAuthHandler, urllib.request.HTTPPasswordMgr, urllib.request.DataHandler, urllib.request.FileHandler, urllib.request.urlretrieve, urllib.request.urlcleanup, urllib.request.pathname2url, urllib.request.url2pathname, urllib.request.getproxies
# python: 3.11

import http.cookiejar
import json
import pathlib
import tempfile
import urllib.request

SITE = "http://site.example"

jar = http.cookiejar.CookieJar()
opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
assert isinstance(opener, urllib.request.OpenerDirector)
opener.addheaders = [("X-Own", "1")]
assert json.load(opener.open(f"{SITE}/cookies/set?taste=sweet")) == {"cookies": {"taste": "sweet"}}
assert [cookie.value for cookie in jar] == ["sweet"]
echo = json.load(opener.open(f"{SITE}/headers"))
assert "1" in echo["headers"].values()

assert urllib.request.urlopen("data:text/plain;base64,aGVsbG8=").read() == b"hello"
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "a file.txt")
    path.write_bytes(b"from a file")
    assert urllib.request.urlopen(path.as_uri()).read() == b"from a file"
    name, _ = urllib.request.urlretrieve(f"{SITE}/bytes/10", pathlib.Path(folder, "ten"))
    assert pathlib.Path(name).read_bytes() == bytes(range(10))
assert urllib.request.url2pathname(urllib.request.pathname2url("/a b")) == "/a b"
assert isinstance(urllib.request.getproxies(), dict)
urllib.request.urlcleanup()
urllib.request.install_opener(opener)
assert urllib.request.urlopen(f"{SITE}/page").status == 200
print("ok")
