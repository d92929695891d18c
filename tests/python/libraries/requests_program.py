"""What requests does, told in lines that say the same wherever it runs. Argument: address of the internet."""

import pickle
import sys

import requests

site = sys.argv[1]


def show(*values):
    print(*(str(value).replace(site, "<site>") for value in values))


def show_error(ask):
    try:
        show("no error:", ask())
    except Exception as error:
        show(type(error).__module__, type(error).__name__, [base.__name__ for base in type(error).__mro__[1:]])
        return error


response = requests.get(site + "/page")
show(response, response.ok, bool(response), response.status_code, response.reason, response.url)
show(response.encoding, response.headers["content-TYPE"], len(response.content), len(response.text))
show(list(response.iter_content(200))[0][:20], list(response.iter_lines())[0][:3], response.elapsed.total_seconds() > 0)
show(requests.get(site).url, response.request.method, response.request.url, response.is_redirect, response.history)

show(requests.get(site + "/get?x=1", params={"a": [1, 2], "b": "ы z", "c": None}).json()["args"])
show(requests.get(site + "/get", params=[("k", "1"), ("l", "2")]).url)
show(requests.post(site + "/post", data={"a": 1, "b": ["x", "y"]}).json()["form"])
show(requests.post(site + "/post", json={"ключ": [1, None]}).json()["json"])
show(requests.post(site + "/post", data="текст".encode()).json()["data"])
show(requests.put(site + "/put", data=b"bytes").json()["data"], requests.patch(site + "/patch").json()["method"])
show(requests.delete(site + "/delete").json()["method"], requests.options(site + "/anything").json()["method"])
head = requests.head(site + "/page")
show(head.status_code, head.content, head.headers["Content-Length"] == str(len(response.content)))
show(requests.post(site + "/get").status_code, requests.codes.not_found, requests.codes.OK, requests.codes["nothing"])

for status in (200, 302, 404, 500):
    answer = requests.get(f"{site}/status/{status}")
    show(status, answer.ok, answer.reason)
    error = show_error(answer.raise_for_status)
    if error:
        show(error, error.response.status_code, error.request.method)

session = requests.Session()
session.headers["X-Mine"] = "1"
session.headers.update({"User-Agent": "test"})
session.params = {"always": "yes"}
session.auth = ("me", "secret")
echo = session.get(site + "/anything", headers={"X-Other": "2"}).json()
headers = {name.lower(): value for name, value in echo["headers"].items()}
show({name: headers[name] for name in ("x-mine", "x-other", "user-agent", "accept", "authorization")}, echo["args"])
echo = session.get(site + "/headers", headers={"X-Mine": None}).json()
show(any(name.lower() == "x-mine" for name in echo["headers"]))

session = requests.Session()
session.get(site + "/cookies/set?a=1&b=2")
show(sorted(session.cookies.get_dict().items()), session.cookies["a"], session.cookies.get("none"))
session.cookies.set("c", "3")
show(sorted(session.get(site + "/cookies").json()["cookies"].items()))
show(sorted(requests.get(site + "/cookies", cookies={"d": "4"}).json()["cookies"].items()))

response = requests.get(site + "/redirect/3")
show(response.url, [(step.status_code, step.url) for step in response.history])
response = requests.get(site + "/redirect/2", allow_redirects=False)
show(response.status_code, response.headers["Location"], response.is_redirect)
session.max_redirects = 2
show(show_error(lambda: session.get(site + "/redirect/4")))
response = requests.post(site + "/redirect/1", data={"a": "b"})
show(response.json()["method"], response.json()["form"])

error = show_error(lambda: requests.get(site + "/page").json())
show(str(error), error.pos, isinstance(error, ValueError))
show_error(lambda: requests.get(site + "/delay/2", timeout=0.2))
show_error(lambda: requests.get(site + "/delay/2", timeout=(5, 0.2)))
show(str(show_error(lambda: requests.get(site + "/page", timeout=(1, 2, 3)))))
show(str(show_error(lambda: requests.get(site + "/page", timeout=0))))
show(str(show_error(lambda: requests.get("example.org"))).split("?")[0].replace("https:", "http:"))
show(str(show_error(lambda: requests.get("ftp://example.org"))))
show(str(show_error(lambda: requests.get("http://"))))
show_error(lambda: requests.get("http://127.0.0.1:1/"))
show_error(lambda: requests.post(site + "/post", json=float("nan")))

copy = pickle.loads(pickle.dumps(requests.get(site + "/json")))
show(copy, copy.json()["slideshow"]["title"], copy.url)
with requests.Session() as session, session.get(site + "/json", stream=True) as response:
    show(len(b"".join(response.iter_content(7))))
    show(str(show_error(lambda: response.content)))
    show_error(lambda: list(response.iter_content(7)))
request = requests.Request("GET", site + "/get", params={"q": "1"})
prepared = requests.Session().prepare_request(request)
show(request, prepared, prepared.path_url, requests.Session().send(prepared).json()["args"])
case = requests.structures.CaseInsensitiveDict({"A": 1})
case["a"] = 2
show(case, "A" in case, case == {"a": 2}, list(case))

# Addresses that no browser takes for ones. What the system cannot look up is an error of the connection.
for address in (
    "http://256.256.256.256/", "http://1.2.3.4.5/", "http://a<b.invalid/", "http://a^b/", "http://a%zz/", "http://a%00b/",
    "http://[::1/", "http://[zz]/", "http://x:99999/", "http://x:abc/", "http://", "http:///p", "http://.a.invalid/",
    "http://*.invalid/", "http://xn--/", "http://user@/", "http://a]b/", "https://256.1.1.1/", "http://:80/",
):
    show(address)
    show_error(lambda: requests.get(address, timeout=5))
