"""requests.get() brings a page with its status, headers, bytes and text."""
# covers: requests.get, requests.Response
# python: 3.11

import requests

response = requests.get("http://site.example/some/page")
assert response.status_code == 200 and response.ok and response.reason == "OK"
assert response.url == "http://site.example/some/page"
assert response.headers["content-type"].startswith("text/html")
assert int(response.headers["Content-Length"]) == len(response.content) > 0
assert response.text == response.content.decode()
assert response.encoding == "utf-8"
assert response.elapsed.total_seconds() > 0
assert response.history == []
assert requests.get("http://site.example/some/page").content == response.content
with requests.get("http://site.example/other") as response:
    assert b"".join(response.iter_content(100)) == response.content
assert requests.head("http://site.example/").content == b""
print("ok")
