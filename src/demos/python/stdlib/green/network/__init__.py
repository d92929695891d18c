"""The network as programs see it, over the simulated internet of the page. No request ever leaves the site.

`requests` and `aiohttp` are packages beside this one; it goes below the standard library by itself.
"""


def install():
    from green.on_import import on_import

    from . import http_client

    on_import("http.client", http_client.put_below)
