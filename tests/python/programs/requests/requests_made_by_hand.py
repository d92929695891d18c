"""A request may be prepared, changed and sent; codes have names."""
# covers: requests.Request, requests.PreparedRequest, requests.Session.send, requests.codes, requests.session, requests.head, requests.options
# python: 3.11

import requests

session = requests.session()
request = requests.Request("POST", "http://site.example/post", data={"a": 1}, params={"q": "x"})
prepared = session.prepare_request(request)
assert isinstance(prepared, requests.PreparedRequest)
assert prepared.method == "POST" and prepared.url == "http://site.example/post?q=x" and prepared.body == "a=1"
prepared.headers["X-Own"] = "late"
response = session.send(prepared, timeout=120)
echo = response.json()
assert echo["form"] == {"a": "1"} and echo["args"] == {"q": "x"}
assert "late" in echo["headers"].values()
assert response.request is prepared
assert requests.codes.ok == 200 and requests.codes.not_found == requests.codes["not_found"] == 404
assert requests.head("http://site.example/page").status_code == 200
assert requests.options("http://site.example/anything").json()["method"] == "OPTIONS"
print("ok")
