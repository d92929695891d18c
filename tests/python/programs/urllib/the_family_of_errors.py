"""Every error of http.client is an HTTPException, and those of urllib are OSErrors."""
# covers: http.client.NotConnected, http.client.UnknownProtocol, http.client.UnknownTransferEncoding, http.client.UnimplementedFileMode, http.client.IncompleteRead, http.client.InvalidURL, http.client.ImproperConnectionState, http.client.CannotSendHeader, http.client.BadStatusLine, http.client.LineTooLong, http.client.RemoteDisconnected, http.client.error, http.client.HTTPSConnection, urllib.error.ContentTooShortError
# python: 3.11

import http.client
import urllib.error

NAMES = """NotConnected UnknownProtocol UnknownTransferEncoding UnimplementedFileMode IncompleteRead InvalidURL
ImproperConnectionState CannotSendHeader BadStatusLine LineTooLong RemoteDisconnected""".split()
for name in NAMES:
    assert issubclass(getattr(http.client, name), http.client.HTTPException), name
assert http.client.error is http.client.HTTPException
assert issubclass(http.client.RemoteDisconnected, ConnectionResetError)
assert issubclass(http.client.HTTPSConnection, http.client.HTTPConnection)
assert issubclass(urllib.error.HTTPError, urllib.error.URLError) and issubclass(urllib.error.URLError, OSError)
assert issubclass(urllib.error.ContentTooShortError, urllib.error.URLError)
try:
    http.client.HTTPConnection("site.example:no number")
except http.client.InvalidURL as error:
    assert "no number" in str(error)
else:
    raise AssertionError("connected")
print("ok")
