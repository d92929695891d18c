"""http.client asks over a connection of one's own, and complains when used out of order."""
# covers: http.client.HTTPConnection, http.client.HTTPResponse, http.client.HTTPException, http.client.CannotSendRequest, http.client.ResponseNotReady, http.client.responses
# python: 3.11

import http.client
import json

connection = http.client.HTTPConnection("site.example", timeout=120)
connection.request("POST", "/post", body=b"raw", headers={"X-Own": "1"})
response = connection.getresponse()
assert isinstance(response, http.client.HTTPResponse)
assert response.status == 200 and response.reason == "OK"
assert response.getheader("Content-Type") == "application/json"
assert json.loads(response.read())["data"] == "raw"
assert http.client.responses[404] == "Not Found"

for error, call in (
    (http.client.ResponseNotReady, connection.getresponse),
    (http.client.CannotSendRequest, lambda: (connection.request("GET", "/page"), connection.request("GET", "/page"))),
):
    try:
        call()
    except error as caught:
        assert isinstance(caught, http.client.HTTPException)
    else:
        raise AssertionError(error)
connection.close()
try:
    http.client.HTTPConnection("nowhere.invalid").request("GET", "/")
except OSError:
    pass
else:
    raise AssertionError("reached")
print("ok")
