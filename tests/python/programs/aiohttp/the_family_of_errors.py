"""Every error of aiohttp's client is a ClientError, and those of connections are OSErrors."""
# covers: aiohttp.ClientConnectionError, aiohttp.ClientOSError, aiohttp.ClientPayloadError, aiohttp.ServerConnectionError, aiohttp.ServerDisconnectedError, aiohttp.ClientSSLError, aiohttp.ClientProxyConnectionError, aiohttp.ClientHttpProxyError, aiohttp.WSServerHandshakeError
# python: 3.11

import aiohttp

NAMES = """ClientConnectionError ClientOSError ClientPayloadError ServerConnectionError ServerDisconnectedError
ClientSSLError ClientProxyConnectionError ClientHttpProxyError WSServerHandshakeError ClientConnectorError
ServerTimeoutError ClientResponseError InvalidURL ContentTypeError TooManyRedirects""".split()
for name in NAMES:
    assert issubclass(getattr(aiohttp, name), aiohttp.ClientError), name
assert issubclass(aiohttp.ClientConnectorError, aiohttp.ClientOSError)
assert issubclass(aiohttp.ClientOSError, OSError) and issubclass(aiohttp.ClientOSError, aiohttp.ClientConnectionError)
assert issubclass(aiohttp.ServerTimeoutError, TimeoutError)
assert issubclass(aiohttp.InvalidURL, ValueError)
print("ok")
