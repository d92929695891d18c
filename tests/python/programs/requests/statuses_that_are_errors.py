"""raise_for_status() raises HTTPError for 4xx and 5xx, and nothing for the rest."""
# covers: requests.Response.raise_for_status, requests.HTTPError, requests.RequestException
# python: 3.11

import requests

for status in (200, 204):
    response = requests.get(f"http://site.example/status/{status}")
    assert response.status_code == status and response.ok and bool(response)
    assert response.raise_for_status() is None

for status, word in ((404, "Client Error"), (418, "Client Error"), (500, "Server Error"), (503, "Server Error")):
    response = requests.get(f"http://site.example/status/{status}")
    assert response.status_code == status and not response.ok and not response
    try:
        response.raise_for_status()
    except requests.HTTPError as error:
        assert isinstance(error, requests.RequestException) and isinstance(error, OSError)
        assert str(status) in str(error) and word in str(error)
        assert error.response is response
    else:
        raise AssertionError(status)
print("ok")
