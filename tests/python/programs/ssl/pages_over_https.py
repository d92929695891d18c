"""urllib and http.client ask over https as over http, and threads at the same time."""
# covers: http.client.HTTPSConnection, urllib.request.urlopen, urllib.request.HTTPSHandler, urllib.request.build_opener
# python: 3.11

import http.client
import json
import ssl
import urllib.request
from concurrent.futures import ThreadPoolExecutor

with urllib.request.urlopen("https://site.example/get?n=1") as response:
    assert json.load(response)["url"] == "https://site.example/get?n=1"
opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=ssl.create_default_context()))
with opener.open("https://site.example/redirect/2") as response:
    assert response.geturl() == "https://site.example/get"

connection = http.client.HTTPSConnection("site.example", timeout=60)
for number in (1, 2):
    connection.request("POST", f"/post?{number}=", body=b"x" * 100_000)
    response = connection.getresponse()
    assert len(json.loads(response.read())["data"]) == 100_000
assert connection.sock.version() == "TLSv1.3"
connection.close()


def fetch(number):
    with urllib.request.urlopen(f"https://site.example/anything/{number}") as response:
        return json.load(response)["url"]


with ThreadPoolExecutor(10) as pool:
    assert list(pool.map(fetch, range(20))) == [f"https://site.example/anything/{number}" for number in range(20)]
print("ok")
