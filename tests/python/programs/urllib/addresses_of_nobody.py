"""What looks like a machine's number and is none is a name that nobody has; the network goes on."""
# covers: urllib.request.urlopen, urllib.error.URLError
# python: 3.11

import socket
import urllib.error
import urllib.request

for url in ("http://256.256.256.256/", "https://256.1.1.1/page", "http://1.2.3.4.5/", "http://a<b.invalid/"):
    try:
        urllib.request.urlopen(url, timeout=120)
    except urllib.error.URLError as error:
        assert isinstance(error.reason, socket.gaierror), error
    else:
        raise AssertionError(url)
for url in ("http://.invalid/", f"http://{'a' * 64}.invalid/"):
    try:
        urllib.request.urlopen(url, timeout=120)
    except UnicodeError:
        pass
    else:
        raise AssertionError(url)
with urllib.request.urlopen("http://site.example/get") as response:
    assert response.status == 200
print("ok")
