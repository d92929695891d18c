"""An opener has the usual handlers, and takes passwords and proxies as handlers of their own."""
# covers: urllib.request.HTTPHandler, urllib.request.HTTPSHandler, urllib.request.HTTPDefaultErrorHandler, urllib.request.HTTPRedirectHandler, urllib.request.HTTPErrorProcessor, urllib.request.UnknownHandler, urllib.request.HTTPPasswordMgrWithDefaultRealm, urllib.request.HTTPPasswordMgrWithPriorAuth, urllib.request.AbstractBasicAuthHandler, urllib.request.AbstractDigestAuthHandler, urllib.request.HTTPDigestAuthHandler, urllib.request.ProxyHandler, urllib.request.ProxyBasicAuthHandler, urllib.request.ProxyDigestAuthHandler, urllib.request.FTPHandler, urllib.request.CacheFTPHandler
# python: 3.11

import json
import urllib.error
import urllib.request as request

names = {type(handler).__name__ for handler in request.build_opener().handlers}
for name in ("HTTPHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler", "HTTPErrorProcessor", "UnknownHandler"):
    assert name in names, name
for name in ("HTTPHandler", "HTTPSHandler", "FTPHandler", "CacheFTPHandler", "ProxyHandler"):
    assert issubclass(getattr(request, name), request.BaseHandler)
assert issubclass(request.ProxyBasicAuthHandler, request.AbstractBasicAuthHandler)
assert issubclass(request.ProxyDigestAuthHandler, request.AbstractDigestAuthHandler)

passwords = request.HTTPPasswordMgrWithPriorAuth()
assert isinstance(passwords, request.HTTPPasswordMgrWithDefaultRealm)
passwords.add_password(None, "http://site.example/", "me", "secret", is_authenticated=True)
opener = request.build_opener(request.HTTPBasicAuthHandler(passwords), request.HTTPDigestAuthHandler(passwords))
echo = json.load(opener.open("http://site.example/headers"))
assert "Basic bWU6c2VjcmV0" in echo["headers"].values()
try:
    opener.open("gopher://site.example/")
except urllib.error.URLError as error:
    assert "unknown url type" in str(error)
else:
    raise AssertionError("opened")
print("ok")
