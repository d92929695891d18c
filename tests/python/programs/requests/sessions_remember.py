"""A session keeps headers, parameters and cookies from request to request, and is a context manager."""
# covers: requests.Session, requests.Session.get, requests.Session.headers, requests.Session.cookies
# python: 3.11

import requests

SITE = "http://site.example"

with requests.Session() as session:
    session.headers.update({"X-Own": "session"})
    session.params = {"always": "1"}
    echo = session.get(f"{SITE}/get", params={"once": "2"}, headers={"X-Once": "yes"}).json()
    headers = {name.lower(): value for name, value in echo["headers"].items()}
    assert headers["x-own"] == "session" and headers["x-once"] == "yes"
    assert echo["args"] == {"always": "1", "once": "2"}
    echo = session.post(f"{SITE}/post", json=1, params={"always": None}).json()
    assert echo["args"] == {} and "x-once" not in {name.lower() for name in echo["headers"]}
    session.params = {}
    assert session.get(f"{SITE}/cookies/set?taste=sweet").json() == {"cookies": {"taste": "sweet"}}
    assert session.cookies["taste"] == "sweet"
    assert session.get(f"{SITE}/cookies").json() == {"cookies": {"taste": "sweet"}}
assert requests.get(f"{SITE}/cookies").json() == {"cookies": {}}
print("ok")
