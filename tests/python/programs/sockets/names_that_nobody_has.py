"""Machines by which documentation says that they do not exist are found neither by name nor by address."""
# covers: socket.getaddrinfo, socket.gaierror, urllib.request.urlopen, urllib.error.URLError
# python: 3.11

import socket
import urllib.error
import urllib.request

for name in ("nowhere.invalid", "nonexistent.example.com", "this-host-does-not-exist.com", "no-such-host.example"):
    for look_up in (lambda: socket.getaddrinfo(name, 80), lambda: socket.create_connection((name, 80))):
        try:
            look_up()
        except socket.gaierror as error:
            assert error.errno == socket.EAI_NONAME
        else:
            raise AssertionError(name)
    try:
        urllib.request.urlopen(f"http://{name}/")
    except urllib.error.URLError as error:
        assert isinstance(error.reason, socket.gaierror)
    else:
        raise AssertionError(name)
socket.create_connection(("site.example", 80)).close()
print("ok")
