"""Parameters, forms, JSON and headers arrive as they were sent, with the method that was named."""
# covers: requests.get, requests.post, requests.put, requests.patch, requests.delete, requests.request, requests.Response.json
# python: 3.11

import requests

SITE = "http://site.example"

echo = requests.get(f"{SITE}/get?a=1", params={"b": "два слова", "c": [3, 4], "d": None}).json()
assert echo["args"]["a"] == "1" and echo["args"]["b"] == "два слова" and "d" not in echo["args"]
echo = requests.post(f"{SITE}/post", data={"name": "Анна", "n": 2}).json()
assert echo["form"] == {"name": "Анна", "n": "2"} and echo["json"] is None
echo = requests.post(f"{SITE}/post", json={"list": [1, None, "ж"]}).json()
assert echo["json"] == {"list": [1, None, "ж"]}
assert requests.post(f"{SITE}/post", data=b"raw").json()["data"] == "raw"
for method in ("put", "patch", "delete"):
    assert getattr(requests, method)(f"{SITE}/{method}").json()["method"] == method.upper()
assert requests.request("OPTIONS", f"{SITE}/anything").json()["method"] == "OPTIONS"
echo = requests.get(f"{SITE}/headers", headers={"X-Own": "value", "User-Agent": "me"}).json()
headers = {name.lower(): value for name, value in echo["headers"].items()}
assert headers["x-own"] == "value" and headers["user-agent"] == "me"
print("ok")
